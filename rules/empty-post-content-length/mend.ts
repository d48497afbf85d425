/** Edits that mend a case of empty-post-content-length. */
import type { HttpRequest } from '../../engine/behaviours/http-requests.ts';
import type { Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';

export function mendRequest(_found: HttpRequest, _context: RuleContext): readonly Fix[] {
  return [];
}
