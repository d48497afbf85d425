/** A server at the top of the hierarchy is asked without its operator's invitation. */
import { defineRule } from '../../engine/lint/rule.ts';
import type { Place } from '../../engine/lint/finding.ts';

interface Case {
  readonly place: Place;
}

export const stratum1Server = defineRule<Case>({
  id: 'stratum-1-server',
  summary: "A server at the top of the hierarchy is asked without its operator's invitation.",
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
