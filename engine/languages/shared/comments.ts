import type { CommentDirective } from '../../facts/model.ts';
import type { TreeNode } from './tree.ts';

/** The comments that speak to timesync-lint. */
export function directivesIn(comments: readonly TreeNode[], text: string): CommentDirective[] {
  const found: CommentDirective[] = [];
  for (const { start, end } of comments) {
    const written = text.slice(start, end);
    if (!written.includes('timesync-lint-')) continue;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const ownLine = start === 0 || text.slice(lineStart, start).trim() === '';
    found.push({ text: withoutMarkers(written), range: [start, end], ownLine });
  }
  return found;
}

function withoutMarkers(comment: string): string {
  if (comment.startsWith('/*')) return comment.slice(2, comment.endsWith('*/') ? -2 : undefined).trim();
  return comment.slice(comment.startsWith('//') ? 2 : 1).trim();
}
