/** A call to a shared server that the wall clock fires at the same moment on every device. */
import type { Schedule } from '../../engine/behaviours/schedules.ts';
import type { Confidence, Level } from '../../engine/lint/finding.ts';
import { defineRule, type RuleContext, type Telling } from '../../engine/lint/rule.ts';
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

function tell(schedule: Schedule, { behaviours }: RuleContext): Telling {
  const what = schedule.syncs ? 'a time sync' : 'a request';
  return {
    level: levelOf(schedule, behaviours.world.platforms.of(schedule.place.fn.unit).has('hosted')),
    confidence: confidenceOf(schedule),
    place: placeOf(schedule.place, schedule.place.range),
    message: `${describe(schedule)} fires ${what} at the same moment on every device.`,
    why:
      'A fleet that wakes by the clock is one burst: the server sees nothing, then everything. The NTP pool forbids queries "at minute or second X" ' +
      '(terms of service, section 4(d)); a fixed interval counted from boot is fine.',
    instead:
      'Count an interval from boot, or add an offset to the schedule that each device draws at random or derives from its id.',
    trail: schedule.trail,
    related: [
      {
        place: placeOf(schedule.act, schedule.act.call.r),
        note: schedule.syncs ? 'asks for the time here' : 'asks the server here',
      },
    ],
  };
}

/** One deployment on a server is no fleet. */
const levelOf = ({ reach }: Schedule, hosted: boolean): Level =>
  hosted ? 'hint' : reach === 'own' ? 'info' : 'warning';

function describe({ form, says }: Schedule): string {
  switch (form) {
    case 'text':
      return `The schedule "${says}"`;
    case 'fields':
      return `The schedule (${says})`;
    case 'crontab':
      return `The crontab line "${says}"`;
    case 'comparison':
      return `The clock comparison ${says}`;
    case 'aligned-sleep':
      return `The sleep ${says}, which ends by the clock,`;
  }
}

/** A sync is sure; a public host may still be the author's own; a host known only at run time may be on the table beside. */
function confidenceOf(schedule: Schedule): Confidence {
  if (schedule.syncs) return schedule.conditional ? 'medium' : 'high';
  return schedule.reach === 'public' ? 'medium' : 'low';
}
