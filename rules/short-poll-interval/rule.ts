/** A time server is asked more often than its operators and the RFCs allow. */
import type { PollInterval } from '../../engine/behaviours/poll-intervals/index.ts';
import type { Level } from '../../engine/lint/finding.ts';
import { defineRule, type RuleContext, type Telling } from '../../engine/lint/rule.ts';
import { placeOf } from '../../engine/link/program.ts';
import { mendInterval } from './mend.ts';

/** "A client MUST NOT under any conditions use a poll interval less than 15 seconds" (RFC 4330 section 10 item 1). */
const ABSOLUTE_MINIMUM = 15;
/** "Under no conditions should requests be sent at less than one minute intervals" (RFC 4330 section 5). */
const ONE_MINUTE = 60;
/** "Never make it less than 15 minutes" (RFC 4330 section 10, algorithm step 1). */
const DESIGN_FLOOR = 15 * 60;
/** At most one query in 30 minutes (NTP pool, terms of service, section 4(b)). */
const POOL_FLOOR = 30 * 60;

export const shortPollInterval = defineRule<PollInterval>({
  id: 'short-poll-interval',
  summary: 'A time server is asked more often than its operators and the RFCs allow.',
  level: 'warning',
  scope: 'file',
  options: {
    floorSeconds: {
      type: 'integer',
      description: 'Anything more frequent is at least a warning.',
      default: 0,
      minimum: 0,
    },
  },
  find: (context) =>
    context.behaviours.pollIntervals.filter((one) => one.asked.reach !== 'lan' && levelOf(one, context) !== undefined),
  tell,
  mend: mendInterval,
});

function levelOf(interval: PollInterval, context: RuleContext): Level | undefined {
  const { seconds, asked } = interval;
  if (seconds < ABSOLUTE_MINIMUM || (seconds < ONE_MINUTE && asked.reach !== 'own')) return 'error';
  if (seconds < DESIGN_FLOOR || seconds < context.option<number>(interval.place.fn.unit, 'floorSeconds'))
    return 'warning';
  if (seconds < POOL_FLOOR) return asked.pool ? 'warning' : 'info';
  return undefined;
}

function tell(interval: PollInterval, context: RuleContext): Telling {
  return {
    level: levelOf(interval, context)!,
    confidence: interval.confidence,
    place: placeOf(interval.place, interval.place.range),
    message: messageOf(interval),
    why: whyOf(interval),
    instead:
      'Ask once an hour or less: a device that drifts by 20 ppm is off by 72 ms then. Count the interval from boot and add a random part.',
    trail: interval.trail,
    related: interval.sync
      ? [{ place: placeOf(interval.sync, interval.sync.call.r), note: 'asks for the time here' }]
      : [],
  };
}

function messageOf({ form, seconds, api, asked }: PollInterval): string {
  const whom = asked.pool ? 'The NTP pool' : 'A time server';
  if (form === 'default') return `${whom} is asked ${inWords(seconds)}, as ${api} does where it is given no interval.`;
  if (form === 'setting') return `${whom} is asked ${inWords(seconds)} by the interval given to ${api}.`;
  return `${whom} is asked ${inWords(seconds)}.`;
}

function inWords(seconds: number): string {
  if (seconds === 0) return 'without any pause';
  if (seconds < 1) return `every ${Math.round(seconds * 1000)} ms`;
  return seconds < 120 ? `every ${round(seconds)} s` : `every ${round(seconds / 60)} min`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The authority for the strictest limit that is broken (`research`: policy by tier). */
function whyOf({ seconds, asked }: PollInterval): string {
  if (seconds < ABSOLUTE_MINIMUM)
    return 'A client must not ask more often than every 15 s "under any conditions" (RFC 4330 section 10 item 1); servers refuse such clients or take them for an attack.';
  if (seconds < ONE_MINUTE)
    return '"Under no conditions should requests be sent at less than one minute intervals" (RFC 4330 section 5).';
  if (seconds < DESIGN_FLOOR)
    return asked.pool
      ? 'The NTP pool allows one query in 30 minutes (terms of service, section 4(b)); RFC 4330 section 10, step 1, says of the interval: "never make it less than 15 minutes".'
      : 'All devices together make the load: "never make it less than 15 minutes", says RFC 4330 section 10, step 1.';
  if (seconds < POOL_FLOOR)
    return asked.pool
      ? 'The NTP pool allows one query in 30 minutes (terms of service, section 4(b)).'
      : 'Where the server is one of the NTP pool, its terms allow one query in 30 minutes (section 4(b)).';
  return 'The configuration sets a higher floor (`floorSeconds`).';
}
