/** Python: schedule, APScheduler, celery, croniter and others. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, news, properties, rowsFor } from '../build.ts';
import { cron } from './cron.ts';

const py = { languages: ['python'], evidence: 'source' } as const;
const apsFields = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  weekday: 'day_of_week',
  month: 'month',
} as const;
const aps3 = {
  ...py,
  source: 'agronholm/apscheduler@7e7bc5e src/apscheduler/{triggers/cron,schedulers/base.py}',
} as const;
const APS3 = [
  'apscheduler.schedulers.background.BackgroundScheduler',
  'apscheduler.schedulers.blocking.BlockingScheduler',
  'apscheduler.schedulers.asyncio.AsyncIOScheduler',
  'BackgroundScheduler',
  'BlockingScheduler',
  'AsyncIOScheduler',
];
const apsPeriods = { seconds: 's', minutes: 'min', hours: 'h', days: 'd' } as const;
const jobPeriods = {
  second: 's',
  seconds: 's',
  minute: 'min',
  minutes: 'min',
  hour: 'h',
  hours: 'h',
  day: 'd',
  days: 'd',
} as const;
const jobUnits = [
  'second',
  'seconds',
  'minute',
  'minutes',
  'hour',
  'hours',
  'day',
  'days',
  'week',
  'weeks',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export const rows: readonly Row[] = [
  ...rowsFor(
    methods('schedule.Job', 'at'),
    { kind: 'schedules', style: 'at-text', text: 0, chain: 'do' },
    {
      ...py,
      source: 'dbader/schedule@82a43db schedule/__init__.py',
      notes:
        'HH:MM[:SS], :MM or :SS. Without at() the schedule counts from the start. .to(n) draws the interval at random.',
    },
  ),
  ...rowsFor(
    [
      ...calls('schedule.every'),
      ...methods('schedule.Scheduler', 'every'),
      ...methods('schedule.Job', 'at', 'to', 'until', 'tag'),
      ...properties('schedule.Job', ...jobUnits),
    ],
    { kind: 'makes', type: 'schedule.Job' },
    { ...py, source: 'dbader/schedule@82a43db schedule/__init__.py' },
  ),
  ...rowsFor(
    methods('schedule.Job', 'do'),
    { kind: 'repeat', callback: 0, chained: jobPeriods },
    {
      ...py,
      source: 'dbader/schedule@82a43db schedule/__init__.py',
      notes: 'every(n).seconds.do(f), counted from the start; weekdays and at() have rows of their own.',
    },
  ),
  ...[1, 'trigger']
    .map((arg) =>
      rowsFor(
        methods(APS3, 'add_job'),
        { kind: 'repeat', callback: [0, 'func'], named: apsPeriods },
        { ...aps3, when: [{ arg, is: ['interval'] }], notes: 'Counted from the start.' },
      ),
    )
    .flat(),
  ...rowsFor(
    methods(APS3, 'add_job'),
    {
      kind: 'schedules',
      style: 'fields',
      fields: apsFields,
      callback: [0, 'func'],
      jitter: 'jitter',
      jitterUnit: 's',
    },
    {
      ...aps3,
      when: [{ arg: 1, is: ['cron'] }],
      notes: 'Smaller fields left out are at their minimum: hour=3 is 03:00:00. jitter in seconds.',
    },
  ),
  ...rowsFor(
    methods(APS3, 'add_job'),
    {
      kind: 'schedules',
      style: 'fields',
      fields: apsFields,
      callback: [0, 'func'],
      jitter: 'jitter',
      jitterUnit: 's',
    },
    { ...aps3, when: [{ arg: 'trigger', is: ['cron'] }] },
  ),
  ...rowsFor(
    methods(APS3, 'add_job'),
    { kind: 'schedules', style: 'fields', text: [1, 'trigger'], callback: [0, 'func'] },
    {
      ...aps3,
      when: [{ arg: 1, is: ['CronTrigger', 'from_crontab'] }],
      notes: 'The trigger has its own row; this one names the job.',
    },
  ),
  ...rowsFor(
    methods(APS3, 'scheduled_job'),
    { kind: 'schedules', style: 'fields', fields: apsFields, callback: 'result', jitter: 'jitter', jitterUnit: 's' },
    { ...aps3, when: [{ arg: 0, is: ['cron'] }], notes: 'As a decorator; the decorated function is the job.' },
  ),
  ...rowsFor(
    news('apscheduler.triggers.cron.CronTrigger'),
    { kind: 'schedules', style: 'fields', fields: apsFields, jitter: 'jitter', jitterUnit: 's' },
    aps3,
  ),
  ...rowsFor(calls('apscheduler.triggers.cron.CronTrigger.from_crontab'), cron(0, undefined), {
    ...aps3,
    notes: 'Takes no jitter.',
  }),
  ...rowsFor(
    methods(['apscheduler.AsyncScheduler', 'apscheduler.Scheduler'], 'add_schedule'),
    { kind: 'schedules', style: 'fields', text: 1, callback: 0, jitter: 'max_jitter', jitterUnit: 's' },
    {
      ...py,
      source: 'agronholm/apscheduler@f2337f7 src/apscheduler/_schedulers',
      when: [{ arg: 1, is: ['CronTrigger', 'from_crontab'] }],
    },
  ),
  ...rowsFor(news('croniter.croniter', 'croniter'), cron(0, undefined), {
    ...py,
    source: 'kiorky/croniter@d813502 README.rst',
    notes: 'H with hash_id, or R, in the text spreads the load.',
  }),
  ...rowsFor(news('crontab.CronTab'), cron(0, undefined), {
    ...py,
    source: 'josiahcarlson/parse-crontab@0a0e530 README.rst',
    arity: 1,
    when: [{ arg: 0, kind: 'text' }],
  }),
  ...rowsFor(methods(['crontab.CronItem', 'CronItem'], 'setall'), cron(0, 'this'), {
    ...py,
    evidence: 'docs',
    source: 'python-crontab README',
    notes: 'The command stands in cron.new(command=…).',
  }),
  ...rowsFor(
    methods(['crontab.CronTab', 'CronTab'], 'new'),
    { kind: 'command', text: ['command', 0], failure: ['none'] },
    { ...py, evidence: 'docs', source: 'python-crontab README' },
  ),
  ...rowsFor(
    methods(['crontab.CronTab', 'CronTab'], 'new'),
    { kind: 'makes', type: 'crontab.CronItem' },
    {
      ...py,
      evidence: 'docs',
      source: 'python-crontab README',
    },
  ),
  ...rowsFor(
    [...calls('aiocron.crontab'), { decorator: 'aiocron.crontab' }],
    cron([0, 'spec'], [1, 'func', 'result']),
    { ...py, source: 'gawel/aiocron@1d1e86f aiocron/__init__.py' },
  ),
  ...rowsFor(
    calls('celery.schedules.crontab'),
    {
      kind: 'schedules',
      style: 'fields',
      fields: {
        minute: ['minute', 0],
        hour: ['hour', 1],
        weekday: ['day_of_week', 2],
        day: ['day_of_month', 3],
        month: ['month_of_year', 4],
      },
    },
    {
      ...py,
      source: 'celery/celery@5dc781f0b celery/schedules.py',
      notes: 'In beat_schedule or add_periodic_task; no jitter.',
    },
  ),
  ...rowsFor(
    calls('huey.crontab', 'huey.api.crontab'),
    {
      kind: 'schedules',
      style: 'fields',
      fields: {
        minute: ['minute', 0],
        hour: ['hour', 1],
        day: ['day', 2],
        month: ['month', 3],
        weekday: ['day_of_week', 4],
      },
    },
    { ...py, evidence: 'docs', source: 'huey documentation, periodic tasks' },
  ),
  ...rowsFor(
    [...calls('rocketry.conds.cron'), ...calls('fastapi_utils.tasks.repeat_at', 'fastapi_crons.cron')],
    cron(0, undefined),
    { ...py, evidence: 'docs', source: 'Rocketry and fastapi-utils documentation' },
  ),
  ...rowsFor(
    calls('sched.sched.schedule', 'sched.schedule'),
    {
      kind: 'schedules',
      style: 'fields',
      fields: { second: 'secs', minute: 'mins', hour: 'hrs', weekday: 'wday' },
      callback: 0,
    },
    {
      ...py,
      evidence: 'common',
      source: 'peterhinch/micropython-async v3/docs/SCHEDULE.md',
      notes: 'Times of day; a coroutine or function first.',
    },
  ),
  ...rowsFor(
    calls(
      'homeassistant.helpers.event.async_track_time_change',
      'homeassistant.helpers.event.async_track_utc_time_change',
      'homeassistant.helpers.event.track_time_change',
      'homeassistant.helpers.event.track_utc_time_change',
      'hass.helpers.event.async_track_time_change',
      'hass.helpers.event.async_track_utc_time_change',
    ),
    {
      kind: 'schedules',
      style: 'fields',
      fields: { hour: ['hour', 2], minute: ['minute', 3], second: ['second', 4] },
      callback: [1, 'action'],
    },
    {
      ...py,
      source: 'home-assistant/core homeassistant/helpers/event.py',
      evidence: 'docs',
      notes: 'Fields left out match always; numbers, lists of them and "/5" are taken.',
    },
  ),
  ...rowsFor(
    calls('mcron.insert'),
    {
      kind: 'schedules',
      style: 'match',
      fields: { minute: 1 },
      callback: 3,
      jitter: ['period_offset', 4, 'from_now', 5],
      jitterUnit: 's',
    },
    {
      ...py,
      source: 'fizista/micropython-mcron@3e2b435 mcron/__init__.py',
      notes:
        'Fires when now % period (argument 0, seconds) is one of the steps (argument 1): steps {0} of an hour is the top of the hour.',
    },
  ),
];
