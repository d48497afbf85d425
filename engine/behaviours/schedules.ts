/** Wall-clock schedules: what fires when the clock says so, on every device alike. */
import { contentsOf } from '../link/contents.ts';
import type { World } from '../link/world.ts';
import { alignedSleepsIn } from './schedules/aligned-sleeps.ts';
import { comparisonsIn } from './schedules/comparisons.ts';
import { crontabLinesIn } from './schedules/crontab-lines.ts';
import type { Schedule } from './schedules/schedule.ts';
import { schedulesOfCall, schedulesOfDecorator } from './schedules/schedulers.ts';
import type { TimeServer } from './time-servers.ts';

export type { Schedule } from './schedules/schedule.ts';

export function findSchedules(world: World, timeServers: readonly TimeServer[]): readonly Schedule[] {
  const found: Schedule[] = [];
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      for (const call of contentsOf(fn).calls) found.push(...schedulesOfCall(world, call, fn, timeServers));
      for (const decorator of fn.facts.decorators ?? [])
        found.push(...schedulesOfDecorator(world, decorator, fn, timeServers));
      found.push(
        ...comparisonsIn(world, fn, timeServers),
        ...alignedSleepsIn(world, fn, timeServers),
        ...crontabLinesIn(world, fn),
      );
    }
  return unique(found);
}

/** One place, one schedule. */
function unique(schedules: readonly Schedule[]): readonly Schedule[] {
  const seen = new Map<string, Schedule>();
  for (const one of schedules) {
    const key = `${one.place.fn.unit.path}@${one.place.range[0]}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
