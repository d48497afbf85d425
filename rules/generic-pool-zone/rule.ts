/** A zone of the NTP pool that is meant for people's own computers, or another vendor's, is the default of a device. */
import { defineRule } from '../../engine/lint/rule.ts';
import type { Place } from '../../engine/lint/finding.ts';

interface Case {
  readonly place: Place;
}

export const genericPoolZone = defineRule<Case>({
  id: 'generic-pool-zone',
  summary:
    "A zone of the NTP pool that is meant for people's own computers, or another vendor's, is the default of a device.",
  level: 'warning',
  scope: 'file',
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
