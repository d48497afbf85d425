/** The poll interval that a setting makes. */
import type { ArgRef } from '../../apis/row.ts';
import type { Confidence } from '../../lint/finding.ts';
import { placeOf } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { AskedFinder } from '../asked.ts';
import { rangeOfCall } from '../objects.ts';
import type { Firing } from '../firings/index.ts';
import type { PollInterval } from './poll-interval.ts';
import type { Setting } from './settings.ts';

/** Nothing shorter than this is called a poll interval for good (NTP pool, terms of service, section 4(b)). */
const POLITE_SECONDS = 1800;

/** `users`: what makes the library ask, where it does not do so by itself. */
export function intervalOf(
  world: World,
  setting: Setting,
  settings: readonly Setting[],
  asked: AskedFinder,
  users: readonly Firing[] | undefined,
): PollInterval | undefined {
  const { seconds, value, call, fn, meaning } = setting;
  if (seconds === undefined) return undefined;
  const used = users ? confidenceOfUse(world, seconds, users) : 'high';
  if (used === undefined) return undefined;
  const whom = call ? asked.of(call, fn, setting.lib) : asked.ofFirmware(fn, setting.lib);
  const literal = value?.origin;
  const ref = [meaning.interval].flat()[0] as ArgRef | undefined;
  return {
    place: literal
      ? { fn: literal.fn, range: literal.range }
      : { fn, range: call ? rangeOfCall(world, call) : setting.expr.r },
    seconds,
    form: setting.explicit ? 'setting' : 'default',
    api: setting.api,
    ...(setting.lib !== undefined ? { lib: setting.lib } : {}),
    asked: whom,
    confidence: weaker(used, slowerElsewhere(setting, settings) ? 'low' : CHOSEN[setting.choice]),
    trail: literal
      ? [
          { place: placeOf(literal, literal.range), note: 'the interval' },
          ...value!.trail,
          { place: placeOf({ fn }, setting.expr.r), note: `given to ${setting.api}` },
        ]
      : [],
    ...(users?.[0] ? { sync: users[0].sync } : {}),
    ...(value ? { amount: { value, unit: meaning.unit } } : {}),
    ...(!setting.explicit && call && ref !== undefined ? { leftOut: { call, fn, ref, unit: meaning.unit } } : {}),
  };
}

/** How sure it is that the interval is the one at which the program asks; undefined where it is not. */
function confidenceOfUse(world: World, seconds: number, users: readonly Firing[]): Confidence | undefined {
  // An object that nothing asks through is another file's where not all was read.
  if (users.length === 0) return world.complete ? undefined : 'medium';
  const repeated = users.filter((one) => one.by !== 'boot');
  // The program's own pace is judged where it stands.
  const fast = repeated.filter((one) => one.everySeconds === undefined || one.everySeconds <= seconds);
  if (fast.length === 0) return undefined;
  const open = fast.filter((one) => !one.guarded || one.everySeconds !== undefined);
  if (open.length === 0 || open.every((one) => one.by === 'schedule')) return 'low';
  return open.some((one) => !one.conditional && one.everySeconds !== undefined) ? 'high' : 'medium';
}

/** A polite interval set elsewhere: the short one is for the start, or after a failure. */
const slowerElsewhere = (setting: Setting, settings: readonly Setting[]): boolean =>
  settings.some(
    (other) =>
      other !== setting &&
      other.explicit &&
      other.lib === setting.lib &&
      other.object === setting.object &&
      other.fn.unit.firmware === setting.fn.unit.firmware &&
      other.call?.callee.k === setting.call?.callee.k &&
      (other.seconds ?? 0) >= POLITE_SECONDS,
  );

const CHOSEN = { only: 'high', several: 'medium', doubtful: 'low' } as const;

const ORDER: readonly Confidence[] = ['high', 'medium', 'low'];

export const weaker = (a: Confidence, b: Confidence): Confidence =>
  ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))]!;
