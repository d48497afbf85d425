/** Words of comments that suppress: the forms, and the ids of rules. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import type { CommentDirective } from '../../engine/facts/model.ts';
import { FORMS, PREFIX } from '../../engine/lint/suppressions.ts';
import type { TextDocument } from './text-document.ts';

interface Named {
  readonly id: string;
  readonly summary: string;
}

/** Nothing outside of comments. `directives` are the comments that hold `timesync-lint-`. */
export function completions(
  document: TextDocument,
  offset: number,
  directives: readonly CommentDirective[],
  rules: readonly Named[],
): CompletionItem[] {
  const comment = directives.find(({ range }) => range[0] < offset && offset <= range[1]);
  if (!comment) return [];
  const before = document.text.slice(comment.range[0], offset);
  const start = before.indexOf(PREFIX);
  if (start === -1 || before.includes('\n') || before.includes(' --')) return [];
  const words = before.slice(start).split(/[\s,]+/);
  const typed = words.at(-1)!;
  const range = document.lspRange([offset - typed.length, offset]);
  const item = (label: string, kind: CompletionItemKind, detail?: string): CompletionItem => ({
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    textEdit: { range, newText: label },
  });
  if (words.length === 1) return FORMS.map((form) => item(PREFIX + form, CompletionItemKind.Keyword));
  const named = new Set(words.slice(1, -1));
  return rules
    .filter(({ id }) => !named.has(id))
    .map(({ id, summary }) => item(id, CompletionItemKind.EnumMember, summary));
}
