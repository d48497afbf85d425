/** The scheduler's own option that spreads the start. */
import type { ArgRef } from '../../engine/apis/row.ts';
import type { Schedule } from '../../engine/behaviours/schedules.ts';
import type { World } from '../../engine/link/world.ts';
import type { Proposal } from '../../engine/lint/proposal.ts';

/** Spread by the period of the schedule: half an hour for what comes each hour, an hour for what comes daily. */
const SPREAD_SECONDS = { minute: 30, hour: 1800, day: 3600 } as const;

export function jitterOption(
  schedule: Schedule,
  { call, fn, meaning }: NonNullable<Schedule['call']>,
  world: World,
): readonly Proposal[] | undefined {
  const refs = meaning.jitter;
  if (refs === undefined) return undefined;
  const ref: ArgRef = Array.isArray(refs) ? (refs as readonly ArgRef[])[0]! : (refs as ArgRef);
  if (meaning.style === 'match' || tooOld(world, fn)) return undefined;
  const seconds = SPREAD_SECONDS[periodOf(schedule)];
  return [
    { do: 'argument', fn, call, ref, code: { source: String(meaning.jitterUnit === 'ms' ? seconds * 1000 : seconds) } },
  ];
}

function periodOf({ form, says }: Schedule): keyof typeof SPREAD_SECONDS {
  if (form === 'fields')
    return /hour \d|day|weekday/.test(says)
      ? 'day'
      : says.includes('minute')
        ? 'hour'
        : says.includes('hour')
          ? 'hour'
          : 'minute';
  const fields = says.trim().split(/\s+/);
  const [minute, hour] = fields.slice(-5);
  if (says.startsWith('@')) return says === '@hourly' ? 'hour' : 'day';
  return minute !== undefined && /^\d+$/.test(minute)
    ? hour !== undefined && /^\d+$/.test(hour)
      ? 'day'
      : 'hour'
    : 'minute';
}

/** Options that came with a later major version than the one that `package.json` asks for. */
function tooOld(world: World, fn: Schedule['place']['fn']): boolean {
  for (const marker of world.markers) {
    if (!marker.path.endsWith('package.json')) continue;
    const folder = marker.path.slice(0, -'package.json'.length);
    if (!fn.unit.path.startsWith(folder)) continue;
    const version = /"node-cron"\s*:\s*"[^\d"]*(\d+)/.exec(marker.text)?.[1];
    if (version !== undefined && Number(version) < 4) return true;
  }
  return false;
}
