/** The difference of two texts as edits of whole lines. */
import { diffLines } from 'diff';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from './text-document.ts';

/** Edits of `document` that make it `after`; none where it is that already. */
export function lineEdits(document: TextDocument, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  let open: { readonly from: number; text: string } | undefined;
  const finish = () => {
    if (open) edits.push({ range: document.lspRange([open.from, offset]), newText: open.text });
    open = undefined;
  };
  for (const { value, added, removed } of diffLines(document.text, after)) {
    if (!added && !removed) finish();
    else open ??= { from: offset, text: '' };
    if (added) open!.text += value;
    else offset += value.length;
  }
  finish();
  return edits;
}
