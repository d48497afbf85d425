/** NTP replies that the program takes apart by hand, and which header checks guard the timestamp. */
import type { Place } from '../lint/finding.ts';
import type { World } from '../link/world.ts';

export interface NtpReply {
  /** The first read of the timestamp. */
  readonly place: Place;
}

export function findNtpReplies(_world: World): readonly NtpReply[] {
  return [];
}
