/** Cron libraries of npm. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, news, properties, rowsFor } from '../build.ts';
import { cron } from './cron.ts';

const js = { languages: ['javascript'], evidence: 'source' } as const;
const nodeFields = (at: string) =>
  ({
    second: `${at}.second`,
    minute: `${at}.minute`,
    hour: `${at}.hour`,
    day: `${at}.date`,
    weekday: `${at}.dayOfWeek`,
    month: `${at}.month`,
  }) as const;
const nodeCron = { ...js, source: 'node-cron/node-cron@636b3f3 (4.5.0) src/node-cron.ts' } as const;
const kelektiv = {
  ...js,
  source: 'kelektiv/node-cron@764b61c (4.4.0) src/job.ts',
  notes: 'No option spreads the load.',
} as const;
const nodeSchedule = { ...js, source: 'node-schedule/node-schedule@afaefb9 (2.1.1) README.md' } as const;
const croner = { ...js, source: 'Hexagon/croner@713ee72 (10.0.1) src/croner.ts' } as const;
const agenda = { ...js, source: 'agenda/agenda@f9437cc README.md' } as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls('node-cron.schedule', 'node-cron.createTask'),
    cron(0, 1, { jitter: ['2.maxRandomDelay', '2.jitter'], jitterUnit: 'ms' }),
    { ...nodeCron, notes: 'maxRandomDelay since version 4, in milliseconds.' },
  ),
  ...rowsFor(news('cron.CronJob'), cron(['0.cronTime', 0], ['0.onTick', 1]), kelektiv),
  ...rowsFor(calls('cron.CronJob.from', 'cron.job'), cron(['0.cronTime', 0], ['0.onTick', 1]), kelektiv),
  ...rowsFor(
    calls('node-schedule.scheduleJob'),
    { kind: 'schedules', style: 'cron', text: [0, '0.rule'], callback: 1, fields: nodeFields('0') },
    { ...nodeSchedule, arity: 2, notes: 'Cron text, a RecurrenceRule, an object of fields, or a Date.' },
  ),
  ...rowsFor(
    calls('node-schedule.scheduleJob'),
    { kind: 'schedules', style: 'cron', text: [1, '1.rule'], callback: 2, fields: nodeFields('1') },
    { ...nodeSchedule, arity: [3, 4], notes: 'With a name first.' },
  ),
  ...(['second', 'minute', 'hour', 'dayOfWeek', 'date', 'month'] as const).flatMap((field) =>
    rowsFor(
      properties(['node-schedule.RecurrenceRule', 'RecurrenceRule'], field),
      {
        kind: 'schedules',
        style: 'fields',
        fields: { [field === 'dayOfWeek' ? 'weekday' : field === 'date' ? 'day' : field]: 'assigned' },
      },
      nodeSchedule,
    ),
  ),
  ...rowsFor([...news('croner.Cron', 'croner'), ...calls('croner.Cron', 'croner')], cron(0, [2, 1]), {
    ...croner,
    notes: 'Options and function may change places; options.interval is a least distance, no jitter.',
  }),
  ...rowsFor(
    calls('later.setInterval', 'later.setTimeout', '@breejs/later.setInterval', '@breejs/later.setTimeout'),
    { kind: 'schedules', style: 'later', text: 1, callback: 0 },
    {
      ...js,
      source: 'bunkat/later@c5b45ef README.md',
      notes: 'later.parse.cron(text), later.parse.text(text) or later.parse.recur().',
    },
  ),
  ...rowsFor(
    calls('later.parse.cron', 'later.parse.text', '@breejs/later.parse.cron', '@breejs/later.parse.text'),
    { kind: 'passes', value: 0 },
    { ...js, source: 'bunkat/later@c5b45ef README.md' },
  ),
  ...rowsFor(methods(['agenda.Agenda', 'Agenda', 'agenda'], 'every'), cron(0, 1), {
    ...agenda,
    notes:
      'A human interval (15 minutes) counts from the start of the process and is no schedule. The job is named by text.',
  }),
  ...rowsFor(
    methods(['agenda.Agenda', 'Agenda', 'agenda'], 'schedule'),
    { kind: 'schedules', style: 'later', text: 0, callback: 1 },
    agenda,
  ),
  ...rowsFor(methods(['agenda.Job', 'Job'], 'repeatEvery'), cron(0, undefined), agenda),
  ...rowsFor(news('bree', 'bree.Bree', 'bree.default'), cron('0.jobs.cron', ['0.jobs.path', '0.jobs.name']), {
    ...js,
    source: 'breejs/bree@9a8e47e README.md',
    notes: 'interval: "at 12:00 am" is wall clock, "5m" is not. Each element of jobs.',
  }),
  ...rowsFor(calls('cronosjs.scheduleTask'), cron(0, 1), { ...js, source: 'node-red/node-red@1f38dc899 20-inject.js' }),
  ...rowsFor(news('toad-scheduler.CronJob'), cron('0.cronExpression', 1), {
    ...js,
    evidence: 'docs',
    source: 'kibertoad/toad-scheduler README.md',
  }),
  ...rowsFor(methods(['toad-scheduler.ToadScheduler', 'ToadScheduler'], 'addCronJob'), cron('0.cronExpression', 0), {
    ...js,
    evidence: 'docs',
    source: 'kibertoad/toad-scheduler README.md',
  }),
  ...rowsFor(calls('Deno.cron'), cron(1, [3, 2]), { ...js, evidence: 'docs', source: 'Deno documentation, Deno.cron' }),
];
