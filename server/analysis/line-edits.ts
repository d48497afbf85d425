/** The difference of two texts as edits of whole lines. */
import { structuredPatch } from 'diff';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from './text-document.ts';

/** Edits of `document` that make it `after`; none where it is that already. */
export function lineEdits(document: TextDocument, after: string): TextEdit[] {
  const lines = document.text.split('\n');
  const startOf = offsetsOf(lines);
  const { hunks } = structuredPatch('', '', document.text, after, '', '', { context: 0 });
  const afterLines = after.split('\n');
  return hunks.map((hunk) => {
    // A hunk without old lines stands behind the line that it names.
    const from = hunk.oldLines === 0 ? hunk.oldStart : hunk.oldStart - 1;
    const to = from + hunk.oldLines;
    const newFrom = hunk.newLines === 0 ? hunk.newStart : hunk.newStart - 1;
    const written = afterLines.slice(newFrom, newFrom + hunk.newLines);
    const isLast = newFrom + hunk.newLines >= afterLines.length;
    const newText = written.map((line, i) => (isLast && i === written.length - 1 ? line : `${line}\n`)).join('');
    return { range: document.lspRange([startOf(from), startOf(to)]), newText };
  });
}

function offsetsOf(lines: readonly string[]): (line: number) => number {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  return (line) => Math.min(starts[Math.min(line, lines.length)]!, starts.at(-1)! - 1);
}
