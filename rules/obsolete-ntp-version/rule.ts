/** A request is made in an NTP version that has been superseded. */
import { defineRule } from '../../engine/lint/rule.ts';
import type { Place } from '../../engine/lint/finding.ts';

interface Case {
  readonly place: Place;
}

export const obsoleteNtpVersion = defineRule<Case>({
  id: 'obsolete-ntp-version',
  summary: 'A request is made in an NTP version that has been superseded.',
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
