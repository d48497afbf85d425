/** Nobody can change in the field which time servers the firmware asks. */
import { defineRule } from '../../engine/lint/rule.ts';
import type { Place } from '../../engine/lint/finding.ts';

interface Case {
  readonly place: Place;
}

export const noServerOverride = defineRule<Case>({
  id: 'no-server-override',
  summary: 'Nobody can change in the field which time servers the firmware asks.',
  level: 'warning',
  scope: 'firmware',
  find: () => [],
  tell: ({ place }) => ({
    level: 'warning',
    confidence: 'high',
    place,
    message: 'What is there, in one sentence.',
    why: 'Why it harms somebody else, with the authority.',
    instead: 'What to write instead.',
  }),
  mend: () => [],
});
