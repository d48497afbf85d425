/** NTP requests that the program makes: built byte by byte, or by a call that takes the version. */
import type { Place } from '../lint/finding.ts';
import type { World } from '../link/world.ts';

export interface NtpPacket {
  readonly place: Place;
  readonly version: number;
}

export function findNtpPackets(_world: World): readonly NtpPacket[] {
  return [];
}
