/** The timestamp of a reply is used without a look at what the server says of itself. */
import { defineRule } from '../../engine/lint/rule.ts';
import type { Place } from '../../engine/lint/finding.ts';

interface Case {
  readonly place: Place;
}

export const missingKodHandling = defineRule<Case>({
  id: 'missing-kod-handling',
  summary: 'The timestamp of a reply is used without a look at what the server says of itself.',
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
