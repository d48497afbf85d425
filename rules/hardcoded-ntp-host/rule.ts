/** Somebody else's time server, by name, is written into the program. */
import { defineRule } from '../../engine/lint/rule.ts';
import type { Place } from '../../engine/lint/finding.ts';

interface Case {
  readonly place: Place;
}

export const hardcodedNtpHost = defineRule<Case>({
  id: 'hardcoded-ntp-host',
  summary: "Somebody else's time server, by name, is written into the program.",
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
