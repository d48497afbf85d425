/** A request is made in an NTP version that has been superseded. */
import type { NtpPacket } from '../../engine/behaviours/ntp-packets.ts';
import { placeOf } from '../../engine/link/program.ts';
import { defineRule, type Telling } from '../../engine/lint/rule.ts';
import { mendPacket } from './mend.ts';

/** RFC 5905 section 7.3: the version number is "currently 4". */
const CURRENT = 4;

export const obsoleteNtpVersion = defineRule<NtpPacket>({
  id: 'obsolete-ntp-version',
  summary: 'A request is made in an NTP version that has been superseded.',
  level: 'warning',
  scope: 'file',
  find: ({ behaviours }) => behaviours.ntpPackets.filter(({ version }) => version < CURRENT),
  tell,
  mend: mendPacket,
});

function tell(packet: NtpPacket): Telling {
  const { version, fn, range, confidence, leftOut, written } = packet;
  return {
    // RFC 4330 section 5 lets a prudent client ask in version 3, and servers answer it in kind.
    level: version === 3 ? 'hint' : 'warning',
    confidence,
    place: placeOf({ fn }, range),
    message: leftOut
      ? `Without a version this call sends an NTP request of version ${version}.`
      : `This NTP request says version ${version}.`,
    why:
      version === 3
        ? 'NTP is at version 4 (RFC 5905 section 7.3); version 3 is still answered, and is legal by RFC 4330 section 5.'
        : 'NTP is at version 4 (RFC 5905 section 7.3). Servers answer versions 1 and 2 out of courtesy or not at all, ' +
          'and a device that gets no answer asks again; the flood of the Netgear routers was of version 1.',
    instead: 'Say version 4: the first byte of a request is 0x23, or 0xE3 with the leap indicator "unknown".',
    ...(written ? { related: [{ place: placeOf(written, written.range), note: 'put into the packet here' }] } : {}),
  };
}
