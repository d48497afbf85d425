/** Alarms of real-time clocks, cron libraries of C and C++, and crontab lines. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, methods, row, rowsFor } from '../build.ts';
import { cron } from './cron.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const alarms = { ...c, source: 'PaulStoffregen/TimeAlarms@bdc7316 TimeAlarms.h' } as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls('Alarm.alarmRepeat', 'Alarm.alarmOnce'),
    { kind: 'schedules', style: 'fields', fields: { hour: 0, minute: 1, second: 2 }, callback: 3 },
    { ...alarms, arity: 4 },
  ),
  ...rowsFor(
    calls('Alarm.alarmRepeat', 'Alarm.alarmOnce'),
    { kind: 'schedules', style: 'fields', fields: { weekday: 0, hour: 1, minute: 2, second: 3 }, callback: 4 },
    { ...alarms, arity: 5 },
  ),
  ...rowsFor(
    calls('Alarm.alarmRepeat', 'Alarm.alarmOnce'),
    { kind: 'schedules', style: 'fields', fields: { second: 0 }, callback: 1 },
    { ...alarms, arity: 2, notes: 'Seconds since midnight (alarmOnce: since the epoch).' },
  ),
  ...rowsFor(calls('Cron.create'), cron(0, 1, { style: 'cron-seconds-first' }), {
    ...c,
    source: 'Martin-Laclaustra/CronAlarms@3ad9ac8 README.md',
  }),
  ...rowsFor(calls('cron_parse_expr'), cron(0, undefined, { style: 'cron-seconds-first' }), {
    ...c,
    source: 'staticlibs/ccronexpr@5d7e772 ccronexpr.h',
  }),
  ...rowsFor(calls('cron_job_create'), cron(0, 1, { style: 'cron-seconds-first' }), {
    ...c,
    evidence: 'docs',
    source: 'DavidMoraRodriguez/esp_cron README.md',
  }),
  ...rowsFor(
    methods('RTCZero', 'setAlarmTime'),
    { kind: 'schedules', style: 'match', fields: { hour: 0, minute: 1, second: 2 } },
    {
      ...c,
      source: 'arduino-libraries/RTCZero src/RTCZero.h',
      notes: 'enableAlarm(MATCH_…) says which fields count, attachInterrupt(f) names the job.',
    },
  ),
  ...rowsFor(
    methods('RTCZero', 'setAlarmMinutes'),
    { kind: 'schedules', style: 'match', fields: { minute: 0 } },
    { ...c, source: 'arduino-libraries/RTCZero src/RTCZero.h' },
  ),
  ...rowsFor(
    methods('RTCZero', 'setAlarmSeconds'),
    { kind: 'schedules', style: 'match', fields: { second: 0 } },
    { ...c, source: 'arduino-libraries/RTCZero src/RTCZero.h' },
  ),
  ...rowsFor(
    methods('RTCZero', 'setAlarmHours'),
    { kind: 'schedules', style: 'match', fields: { hour: 0 } },
    { ...c, source: 'arduino-libraries/RTCZero src/RTCZero.h' },
  ),
  ...rowsFor(
    methods('RTCZero', 'attachInterrupt'),
    { kind: 'handler', callback: 0, outcome: 'any' },
    { ...c, source: 'arduino-libraries/RTCZero src/RTCZero.h' },
  ),
  ...rowsFor(
    methods('RTC_DS3231', 'setAlarm1', 'setAlarm2'),
    { kind: 'schedules', style: 'match', text: 1, fields: { hour: '0.3', minute: '0.4', second: '0.5' } },
    {
      ...c,
      source: 'adafruit/RTClib src/RTClib.h',
      notes: 'DateTime(y, m, d, h, m, s); the mode says which fields count. rtc.now() + TimeSpan(…) counts from now.',
    },
  ),
  ...rowsFor(
    calls('HAL_RTC_SetAlarm', 'HAL_RTC_SetAlarm_IT'),
    {
      kind: 'schedules',
      style: 'match',
      fields: { hour: '1.AlarmTime.Hours', minute: '1.AlarmTime.Minutes', second: '1.AlarmTime.Seconds' },
      text: '1.AlarmMask',
    },
    { ...c, evidence: 'docs', source: 'ST HAL, stm32xxxx_hal_rtc.h', notes: 'HAL_RTC_AlarmAEventCallback is the job.' },
  ),
  ...rowsFor(
    calls('rtc_set_alarm'),
    { kind: 'schedules', style: 'match', fields: { hour: '0.hour', minute: '0.min', second: '0.sec' }, callback: 1 },
    {
      ...c,
      source: 'raspberrypi/pico-sdk src/rp2_common/hardware_rtc/include/hardware/rtc.h',
      notes: '-1 in a field matches always.',
    },
  ),
  ...rowsFor(calls('mgos_cron_add'), cron(0, 1, { style: 'cron-seconds-first' }), {
    ...c,
    source: 'mongoose-os-libs/cron include/mgos_cron.h',
  }),
  ...rowsFor(imported('croncpp.h', calls('cron::make_cron')), cron(0, undefined, { style: 'cron-seconds-first' }), {
    ...c,
    source: 'mariusbancila/croncpp include/croncpp.h',
  }),
  row(
    { command: 'crontab' },
    { kind: 'schedules', style: 'cron', text: 0 },
    {
      evidence: 'docs',
      source: 'crontab(1)',
      notes: "A line written into a crontab: echo '0 * * * * ntpdate x' | crontab -.",
    },
  ),
  row(
    { command: 'systemd-run' },
    { kind: 'schedules', style: 'systemd', text: '--on-calendar' },
    { evidence: 'docs', source: 'systemd-run(1)' },
  ),
];
