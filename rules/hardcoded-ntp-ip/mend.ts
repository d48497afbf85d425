/** Edits that mend a case of hardcoded-ntp-ip. */
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';

export function mendTimeServer(_found: TimeServer, _context: RuleContext): readonly Fix[] {
  return [];
}
