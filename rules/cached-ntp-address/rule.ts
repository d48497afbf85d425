/** A time server's name is looked up once and its address is kept for ever. */
import { defineRule } from '../../engine/lint/rule.ts';
import type { Place } from '../../engine/lint/finding.ts';

interface Case {
  readonly place: Place;
}

export const cachedNtpAddress = defineRule<Case>({
  id: 'cached-ntp-address',
  summary: "A time server's name is looked up once and its address is kept for ever.",
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
