/** What the light bulb offers for findings: their fixes, ways to silence them, and the rule's page. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Finding, Fix } from '../../engine/lint/finding.ts';
import { UNUSED_SUPPRESSION } from '../../engine/lint/suppressions.ts';
import { LEAVE_CURSOR, OPEN_RULE } from '../protocol.ts';
import type { Documents } from './diagnostics.ts';
import type { Suppression } from './suppressing.ts';
import { TextDocument } from './text-document.ts';

/** `diagnostic` is the finding as the client knows it. */
export function actionsFor(
  finding: Finding,
  diagnostic: Diagnostic,
  document: TextDocument,
  documents: Documents,
  suppressing: readonly Suppression[],
): CodeAction[] {
  const base = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const fixes = finding.fixes.flatMap((fix): CodeAction[] => {
    const edit = workspaceEdit(fix, documents);
    return edit ? [{ ...base, title: fix.title, edit, ...(fix.safe ? { isPreferred: true } : {}) }] : [];
  });
  if (finding.ruleId === UNUSED_SUPPRESSION) return fixes;
  const silence = suppressing.map((one): CodeAction => {
    const position = positionAfter(document, one);
    return {
      ...base,
      title: one.title,
      edit: { changes: { [document.uri]: [{ range: document.lspRange(one.range), newText: one.text }] } },
      command: { title: 'Write the reason', command: LEAVE_CURSOR, arguments: [document.uri, position] },
    };
  });
  const title = `Open the page of ${finding.ruleId}`;
  return [
    ...fixes,
    ...silence,
    { ...base, title, command: { title, command: OPEN_RULE, arguments: [finding.ruleId] } },
  ];
}

/** A fix goes in whole or not at all. */
function workspaceEdit(fix: Fix, documents: Documents): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, range, text } of fix.edits) {
    const document = documents.document(file);
    if (!document) return undefined;
    (changes[document.uri] ??= []).push({ range: document.lspRange(range), newText: text });
  }
  return { changes };
}

function positionAfter(document: TextDocument, { range, text, cursor }: Suppression) {
  const written = document.text.slice(0, range[0]) + text + document.text.slice(range[1]);
  return new TextDocument(document.uri, '', 0, written, document.encoding).positionAt(cursor);
}
