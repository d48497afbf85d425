/** A library with several servers that goes to the next one at each missed reply, and so never slows down. */
import type { Retry } from '../../engine/behaviours/retries/index.ts';
import type { SecondServer } from '../../engine/behaviours/server-slots.ts';
import type { Telling } from '../../engine/lint/rule.ts';
import { softer } from '../../engine/lint/softening.ts';
import { placeOf } from '../../engine/link/program.ts';

export type Case = Retry | SecondServer;

export const isRotation = (found: Case): found is SecondServer => 'pauseMs' in found;

export function tellRotation(found: SecondServer): Telling {
  return {
    // The library's doing, not the caller's: it is told, no more.
    level: found.reach === 'lan' ? softer('info') : 'info',
    confidence: found.confidence,
    place: placeOf(found, found.call.r),
    message: `With a second server given to ${found.api}, servers that do not answer are asked every ${found.pauseMs / 1000} s for ever.`,
    why:
      'lwIP backs off only while it has one server: with more, each missed reply moves on to the next and sets the pause back. ' +
      'A client must double its interval on every missed reply (RFC 4330 section 10).',
    instead: 'Give it one name that stands for many servers, such as your own zone of the NTP pool.',
  };
}
