/** The timestamp of a hand-parsed NTP reply is used without a look at what a kiss-o'-death packet says. */
import type { NtpReply } from '../../engine/behaviours/ntp-replies.ts';
import { placeOf } from '../../engine/link/program.ts';
import { defineRule, type Telling } from '../../engine/lint/rule.ts';

export const missingKodHandling = defineRule<NtpReply>({
  id: 'missing-kod-handling',
  summary: "The timestamp of a hand-parsed NTP reply is used without a check for a kiss-o'-death packet.",
  level: 'warning',
  scope: 'file',
  find: ({ behaviours }) => behaviours.ntpReplies.filter(({ looks }) => !looks.has('stratum') && !looks.has('leap')),
  tell,
  // What a device does when it is refused is for its program to say.
  mend: () => [],
});

function tell({ read, looks, confidence }: NtpReply): Telling {
  return {
    level: 'warning',
    // A look at the mode does not tell a kiss-o'-death from a reply, yet it shows that somebody thought of the header.
    confidence: looks.has('mode') ? 'low' : confidence,
    place: placeOf(read, read.expr.r),
    message: 'The timestamp of an NTP reply is used without a look at its stratum or leap indicator.',
    why:
      "A server that is asked too often answers with a kiss-o'-death packet: stratum 0, and no time in its timestamps " +
      '(RFC 5905 section 7.4: recipients MUST inspect the code and discard the timestamps; RFC 8633 section 5.4).',
    instead:
      'Drop the reply where byte 1 (stratum) is 0 or the leap indicator is 3, and where its origin timestamp is not ' +
      'the one that was sent; stop asking that server on DENY and RSTR, ask more seldom on RATE.',
  };
}
