/** A time server's name is looked up once and its address is kept for ever. */
import type { Resolution } from '../../engine/behaviours/resolutions/index.ts';
import { defineRule, type Telling } from '../../engine/lint/rule.ts';
import { placeOf } from '../../engine/link/program.ts';

export const cachedNtpAddress = defineRule<Resolution>({
  id: 'cached-ntp-address',
  summary: "A time server's name is looked up once and its address is kept for ever.",
  level: 'warning',
  scope: 'file',
  find: ({ behaviours }) => behaviours.resolutions,
  tell,
  mend: () => [],
});

function tell({ lookUp, host, keptIn, use, made, confidence }: Resolution): Telling {
  const when = made === 'once' ? 'once' : 'until there is an answer';
  return {
    level: 'warning',
    confidence,
    place: placeOf(lookUp, lookUp.call.r),
    message: `${host ?? 'The time server'} is looked up ${when} and its address is kept in ${keptIn} for as long as the device runs.`,
    why:
      'The names of the NTP pool change every hour and servers leave it: whoever keeps an address goes on asking a machine that has left. ' +
      'A client SHOULD look the name up again from time to time, but not more often than its time to live (RFC 4330 section 10 item 7); ' +
      'the pool asks vendors to do so when a server stops answering, "not more often than once per hour".',
    instead:
      'Look the name up again after three requests without an answer, at most once an hour, or hand the name itself to an API that does.',
    related: [{ place: placeOf(use, use.call.r), note: 'the address is used here ever after' }],
  };
}
