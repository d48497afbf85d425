/** Puts version 4 in place of an older one, in the spelling that is there. */
import type { NtpPacket } from '../../engine/behaviours/ntp-packets.ts';
import { write } from '../../engine/languages/writer.ts';
import type { Fix } from '../../engine/lint/finding.ts';
import { respelt } from './spelling.ts';

const CURRENT = 4;

export function mendPacket(packet: NtpPacket): readonly Fix[] {
  const { literal, leftOut, fn } = packet;
  const title = `Ask in NTP version ${CURRENT}`;
  if (leftOut) {
    const edits = write([
      { do: 'argument', fn, call: leftOut.call, ref: leftOut.ref, code: { source: String(CURRENT) } },
    ]);
    return edits.length > 0 ? [{ title, safe: true, edits }] : [];
  }
  if (!literal) return [];
  const { unit } = literal.fn;
  const range = literal.expr.r;
  const source = respelt(unit.text.slice(range[0], range[1]), literal.spot);
  if (source === undefined) return [];
  const edits = write([{ do: 'replace', unit, range, code: { source } }]);
  return edits.length > 0 ? [{ title, safe: packet.answerTold !== true, edits }] : [];
}
