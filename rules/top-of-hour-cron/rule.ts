/** A call to a shared server that the wall clock fires at the same moment on every device. */
import type { Schedule } from '../../engine/behaviours/schedules.ts';
import type { Confidence } from '../../engine/lint/finding.ts';
import { defineRule, type Telling } from '../../engine/lint/rule.ts';
import { placeOf } from '../../engine/link/program.ts';
import { mendSchedule } from './mend.ts';

export const topOfHourCron = defineRule<Schedule>({
  id: 'top-of-hour-cron',
  summary: 'A wall-clock schedule makes every device call a shared server at the same moment.',
  level: 'warning',
  scope: 'file',
  find: ({ behaviours }) => behaviours.schedules,
  tell,
  mend: mendSchedule,
});

function tell(schedule: Schedule): Telling {
  const what = schedule.syncs ? 'a time sync' : 'a request';
  return {
    level: 'warning',
    confidence: confidenceOf(schedule),
    place: placeOf(schedule.place, schedule.place.range),
    message: `${describe(schedule)} fires ${what} at the same moment on every device.`,
    why:
      'A fleet that wakes by the clock is one burst: the server sees nothing, then everything. The NTP pool forbids queries "at minute or second X" ' +
      '(terms of service, section 4(d)); a fixed interval counted from boot is fine.',
    instead: 'Count an interval from boot, or add an offset to the schedule that each device draws at random or derives from its id.',
    trail: schedule.trail,
    related: [{ place: placeOf(schedule.act, schedule.act.call.r), note: schedule.syncs ? 'asks for the time here' : 'asks the server here' }],
  };
}

const describe = (schedule: Schedule): string =>
  schedule.form === 'text' ? `The schedule "${schedule.says}"` : schedule.form === 'fields' ? `The schedule (${schedule.says})` : schedule.form === 'comparison' ? `The clock comparison ${schedule.says}` : 'The sleep aligned to the clock';

function confidenceOf(schedule: Schedule): Confidence {
  if (schedule.syncs) return schedule.conditional ? 'medium' : 'high';
  return schedule.reach === 'public' ? 'medium' : 'low';
}
