/** Edits that mend a case of top-of-hour-cron. */
import type { Schedule } from '../../engine/behaviours/schedules.ts';
import type { Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';

export function mendSchedule(_found: Schedule, _context: RuleContext): readonly Fix[] {
  return [];
}
