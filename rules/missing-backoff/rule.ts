/** A failed act is repeated with no pause, or always the same one. */
import { innermost, type Retry } from '../../engine/behaviours/retries/index.ts';
import { reachOfAct } from '../../engine/behaviours/targets.ts';
import type { Confidence, Level } from '../../engine/lint/finding.ts';
import { defineRule, type RuleContext, type Telling } from '../../engine/lint/rule.ts';
import { softer } from '../../engine/lint/softening.ts';
import { placeOf } from '../../engine/link/program.ts';
import { mendRetry } from './mend.ts';
import { isRotation, tellRotation, type Case } from './rotation.ts';

/** At most this many tries are a bounded retry. */
const FEW_TRIES = 5;
/** A constant pause of this length does not flood anybody (RFC 4330 section 10, algorithm step 1). */
const LONG_PAUSE_MS = 15 * 60_000;
/** No client may ask a time server more often, "under any conditions" (RFC 4330 section 10 item 1). */
const ABSOLUTE_MINIMUM_MS = 15_000;

export const missingBackoff = defineRule<Case>({
  id: 'missing-backoff',
  summary: 'A failed time sync or request is tried again at once or at a constant pace.',
  level: 'warning',
  scope: 'file',
  options: {
    capSeconds: { type: 'integer', description: 'Longest pause that a fix writes.', default: 3600, minimum: 60 },
  },
  find: ({ behaviours }) => [...innermost(behaviours.retries.filter(isFault)), ...behaviours.secondServers],
  tell: (found, context) => (isRotation(found) ? tellRotation(found) : tell(found, context)),
  mend: (found, context) => (isRotation(found) ? [] : mendRetry(found, context)),
});

function isFault(retry: Retry): boolean {
  if (retry.pause === 'growing' || retry.pause === 'unknown') return false;
  if (typeof retry.pause === 'number' && retry.pause >= LONG_PAUSE_MS) return false;
  return retry.tries === undefined || retry.tries > FEW_TRIES;
}

function tell(retry: Retry, context: RuleContext): Telling {
  const { world } = context.behaviours;
  const asksTime =
    retry.act.meaning.kind === 'syncs' ||
    context.behaviours.timeServers.some((server) => server.use?.expr === retry.act.call);
  const { reach } = reachOfAct(world, retry.act);
  const pause = pauseInWords(retry);
  return {
    level: levelOf(retry, asksTime, reach === 'lan'),
    confidence: confidenceOf(retry),
    place: placeOf(retry.place, retry.place.range),
    message: `A failed ${asksTime ? 'time sync' : nameOf(retry)} is tried again ${pause}${retry.tries === undefined ? ', without end' : `, up to ${retry.tries} times`}.`,
    why:
      'When the server is down or slow, every device keeps this pace, and all of them together keep it down. ' +
      (asksTime
        ? 'A client must double its interval on every missed reply and never go below 15 s (RFC 4330 section 10).'
        : 'AWS says of its device SDK what holds for every client: "Exponential backoff with jitter is strongly recommended."'),
    instead: 'Double the pause after each failure up to a cap, add random jitter, and reset it on success.',
    related: [
      {
        place: placeOf(retry.act, retry.act.call.r),
        note: asksTime ? 'asks for the time here' : 'asks the server here',
      },
    ],
  };
}

function levelOf(retry: Retry, asksTime: boolean, lan: boolean): Level {
  const fast = typeof retry.pause === 'number' && retry.pause < ABSOLUTE_MINIMUM_MS;
  const level: Level = asksTime && fast && retry.tries === undefined ? 'error' : 'warning';
  return lan ? softer(level) : level;
}

function confidenceOf(retry: Retry): Confidence {
  if (retry.byReboot || retry.pause === 'random') return 'low';
  return retry.certainty;
}

function pauseInWords(retry: Retry): string {
  if (retry.pause === 0) return 'at once';
  if (typeof retry.pause !== 'number') return 'after a random pause that does not grow';
  const seconds = retry.pause / 1000;
  return `after a constant ${seconds < 1 ? `${Math.round(retry.pause)} ms` : seconds < 120 ? `${round(seconds)} s` : `${round(seconds / 60)} min`}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function nameOf(retry: Retry): string {
  const meaning = retry.act.meaning;
  if (meaning.kind === 'dns') return 'name look-up';
  const proto = meaning.kind === 'request' ? meaning.proto : meaning.kind === 'http' ? 'http' : undefined;
  return proto ? `${PROTOCOLS[proto] ?? proto} request` : 'request';
}

const PROTOCOLS: Readonly<Record<string, string>> = {
  http: 'HTTP',
  mqtt: 'MQTT',
  ws: 'WebSocket',
  tcp: 'TCP',
  udp: 'UDP',
  coap: 'CoAP',
  tls: 'TLS',
};
