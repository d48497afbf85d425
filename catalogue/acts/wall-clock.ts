/**
 * The wall clock taken apart: what yields its fields, and what reads one of them. Comparing a field with a constant is
 * a schedule. A field read by index is written `CALL[INDEX]`: `time.localtime[4]` is the minute.
 */
import type { Match, Meaning, Row } from '../../engine/apis/row.ts';
import { calls, methods, properties, row, rowsFor, type Origin } from '../build.ts';

type Field = Extract<Meaning, { kind: 'wall-field' }>['field'];

/** One `wall-field` row for each field: `fields({ minute: calls('minute') }, origin)`. */
function fields(of: Partial<Record<Field, readonly Match[]>>, origin: Origin): Row[] {
  return Object.entries(of).flatMap(([field, matches]) =>
    rowsFor(matches, { kind: 'wall-field', field: field as Field }, origin),
  );
}

/** The same tuple positions under several spellings of the call. */
function positions(names: readonly string[], index: number): Match[] {
  return properties(null, ...names.map((name) => `${name}[${index}]`));
}

const c = { languages: ['c'] } as const;
const libc: Origin = { ...c, source: 'ISO C 7.27, POSIX.1-2017 <time.h>', evidence: 'docs' };
const timeLib: Origin = { ...c, source: 'PaulStoffregen/Time TimeLib.h', evidence: 'common' };
const rtcLib: Origin = { ...c, source: 'adafruit/RTClib src/RTClib.h', evidence: 'common' };
const chips: Origin = {
  ...c,
  source: 'jarzebski/Arduino-DS3231 DS3231.h, Arduino-DS1307 DS1307.h',
  evidence: 'common',
};
const makuna: Origin = { ...c, source: 'Makuna/Rtc src/RtcDateTime.h, src/RtcDS3231.h', evidence: 'common' };
const particle: Origin = {
  ...c,
  platforms: ['particle'],
  source: 'Particle Device OS documentation, Time',
  evidence: 'docs',
};
const python: Origin = { languages: ['python'], source: 'Python documentation, time and datetime', evidence: 'docs' };
const micropython: Origin = {
  languages: ['python'],
  source: 'MicroPython documentation, time.localtime and machine.RTC.datetime',
  evidence: 'docs',
};
const javascript: Origin = { languages: ['javascript'], source: 'ECMA-262, Date', evidence: 'docs' };
const dateLibraries: Origin = {
  languages: ['javascript'],
  source: 'dayjs, moment and luxon documentation',
  evidence: 'docs',
};

const localtimes = ['time.localtime', 'time.gmtime', 'utime.localtime', 'utime.gmtime'];
const rtcDatetimes = ['machine.RTC.datetime', 'RTC.datetime', 'pyb.RTC.datetime', 'rtc.datetime'];
const rtcs = ['RTC_DS1307', 'RTC_DS3231', 'RTC_PCF8523', 'RTC_PCF8563', 'RTC_Millis', 'RTC_Micros'];
const dates = ['Dayjs', 'Moment', 'DateTime'];

export const rows: readonly Row[] = [
  // ------------------------------------------------------------------------------------ C
  ...rowsFor(calls('localtime', 'gmtime', '_localtime64'), { kind: 'wall-fields' }, libc),
  ...rowsFor(calls('localtime_r', 'gmtime_r'), { kind: 'wall-fields', out: 1 }, libc),
  ...rowsFor(
    calls('localtime_s', 'gmtime_s'),
    { kind: 'wall-fields', out: [0, 1] },
    {
      ...libc,
      notes: 'the result is the first argument in MSVC, the second in C11',
    },
  ),
  ...fields(
    {
      second: properties(null, 'tm_sec'),
      minute: properties(null, 'tm_min'),
      hour: properties(null, 'tm_hour'),
      weekday: properties(null, 'tm_wday'),
      day: properties(null, 'tm_mday', 'tm_yday'),
      month: properties(null, 'tm_mon'),
      year: properties(null, 'tm_year'),
    },
    { source: 'ISO C 7.27.1; Python documentation, time.struct_time', evidence: 'docs', languages: ['c', 'python'] },
  ),
  row({ call: 'breakTime' }, { kind: 'wall-fields', out: 1 }, timeLib),
  ...fields(
    {
      second: [...calls('second'), ...properties('TimeElements', 'Second')],
      minute: [...calls('minute'), ...properties('TimeElements', 'Minute')],
      hour: [...calls('hour', 'hourFormat12'), ...properties('TimeElements', 'Hour')],
      weekday: [...calls('weekday'), ...properties('TimeElements', 'Wday')],
      day: [...calls('day'), ...properties('TimeElements', 'Day')],
      month: [...calls('month'), ...properties('TimeElements', 'Month')],
      year: [...calls('year'), ...properties('TimeElements', 'Year')],
    },
    timeLib,
  ),
  ...fields(
    {
      second: calls('Time.second'),
      minute: calls('Time.minute'),
      hour: calls('Time.hour', 'Time.hourFormat12'),
      weekday: calls('Time.weekday'),
      day: calls('Time.day'),
      month: calls('Time.month'),
      year: calls('Time.year'),
    },
    particle,
  ),
  ...rowsFor(methods(rtcs, 'now'), [{ kind: 'wall-fields' }, { kind: 'makes', type: 'DateTime' }], {
    ...rtcLib,
    notes: 'reads a chip on the board: asks nobody',
  }),
  ...fields(
    {
      second: methods('DateTime', 'second'),
      minute: methods('DateTime', 'minute'),
      hour: methods('DateTime', 'hour', 'twelveHour'),
      weekday: methods('DateTime', 'dayOfTheWeek'),
      day: methods('DateTime', 'day'),
      month: methods('DateTime', 'month'),
      year: methods('DateTime', 'year'),
    },
    rtcLib,
  ),
  ...fields(
    {
      second: methods(['RTCZero', 'ESP32Time', 'STM32RTC'], 'getSeconds', 'getSecond'),
      minute: methods(['RTCZero', 'ESP32Time', 'STM32RTC'], 'getMinutes', 'getMinute'),
      hour: methods(['RTCZero', 'ESP32Time', 'STM32RTC'], 'getHours', 'getHour'),
    },
    { ...c, source: 'arduino-libraries/RTCZero, fbiego/ESP32Time, stm32duino/STM32RTC headers', evidence: 'common' },
  ),
  ...rowsFor(
    methods(['DS3231', 'DS1307'], 'getDateTime'),
    [{ kind: 'wall-fields' }, { kind: 'makes', type: 'RTCDateTime' }],
    {
      ...chips,
      notes: 'reads a chip on the board: asks nobody',
    },
  ),
  ...fields(
    {
      second: properties('RTCDateTime', 'second'),
      minute: properties('RTCDateTime', 'minute'),
      hour: properties('RTCDateTime', 'hour'),
      weekday: properties('RTCDateTime', 'dayOfWeek'),
      day: properties('RTCDateTime', 'day'),
      month: properties('RTCDateTime', 'month'),
      year: properties('RTCDateTime', 'year'),
    },
    chips,
  ),
  ...fields(
    {
      second: methods('DS3231', 'getSecond'),
      minute: methods('DS3231', 'getMinute'),
      hour: methods('DS3231', 'getHour'),
      weekday: methods('DS3231', 'getDoW'),
      day: methods('DS3231', 'getDate'),
      month: methods('DS3231', 'getMonth'),
      year: methods('DS3231', 'getYear'),
    },
    { ...c, source: 'NorthernWidget/DS3231 DS3231.h', evidence: 'common' },
  ),
  ...rowsFor(
    methods(['RtcDS3231', 'RtcDS1307', 'RtcDS1302', 'RtcPCF8563'], 'GetDateTime'),
    [{ kind: 'wall-fields' }, { kind: 'makes', type: 'RtcDateTime' }],
    { ...makuna, notes: 'reads a chip on the board: asks nobody' },
  ),
  ...fields(
    {
      second: methods('RtcDateTime', 'Second'),
      minute: methods('RtcDateTime', 'Minute'),
      hour: methods('RtcDateTime', 'Hour'),
      weekday: methods('RtcDateTime', 'DayOfWeek'),
      day: methods('RtcDateTime', 'Day'),
      month: methods('RtcDateTime', 'Month'),
      year: methods('RtcDateTime', 'Year'),
    },
    makuna,
  ),
  ...rowsFor(
    [...methods('NTPClient', 'getFormattedTime'), ...methods('ESP32Time', 'getTime')],
    { kind: 'wall-field', field: 'minute' },
    {
      ...c,
      source: 'arduino-libraries/NTPClient NTPClient.h; fbiego/ESP32Time ESP32Time.h',
      evidence: 'common',
      notes: 'The time of day as text, compared with a text such as 03:00:00.',
    },
  ),
  row(
    { call: 'rtc_get_datetime' },
    { kind: 'wall-fields', out: 0 },
    {
      ...c,
      source: 'raspberrypi/pico-sdk hardware_rtc',
      evidence: 'docs',
    },
  ),
  ...fields(
    {
      second: properties('datetime_t', 'sec'),
      minute: properties('datetime_t', 'min'),
      hour: properties('datetime_t', 'hour'),
      weekday: properties('datetime_t', 'dotw'),
      day: properties('datetime_t', 'day'),
    },
    { ...c, source: 'raspberrypi/pico-sdk pico/types.h', evidence: 'docs' },
  ),
  row(
    { call: 'HAL_RTC_GetTime' },
    { kind: 'wall-fields', out: 1 },
    { ...c, source: 'STM32 HAL manual', evidence: 'docs' },
  ),
  ...fields(
    {
      second: properties('RTC_TimeTypeDef', 'Seconds'),
      minute: properties('RTC_TimeTypeDef', 'Minutes'),
      hour: properties('RTC_TimeTypeDef', 'Hours'),
    },
    { ...c, source: 'STM32 HAL manual', evidence: 'docs' },
  ),

  // ------------------------------------------------------------------------------------ Python
  ...rowsFor(calls('utime.localtime', 'utime.gmtime'), { kind: 'wall-fields' }, micropython),
  ...fields(
    {
      year: positions(localtimes, 0),
      month: positions(localtimes, 1),
      day: positions(localtimes, 2),
      hour: positions(localtimes, 3),
      minute: positions(localtimes, 4),
      second: positions(localtimes, 5),
      weekday: positions(localtimes, 6),
    },
    { ...micropython, notes: 'the tuple and struct_time agree on these positions' },
  ),
  ...rowsFor(methods(['machine.RTC', 'pyb.RTC'], 'datetime', 'now'), { kind: 'wall-fields' }, micropython),
  ...fields(
    {
      year: positions(rtcDatetimes, 0),
      month: positions(rtcDatetimes, 1),
      day: positions(rtcDatetimes, 2),
      weekday: positions(rtcDatetimes, 3),
      hour: positions(rtcDatetimes, 4),
      minute: positions(rtcDatetimes, 5),
      second: positions(rtcDatetimes, 6),
    },
    micropython,
  ),
  row(
    { new: 'rtc.RTC' },
    { kind: 'makes', type: 'rtc.RTC' },
    { ...micropython, source: 'CircuitPython documentation, rtc' },
  ),
  row(
    { property: 'datetime', receiverType: 'rtc.RTC' },
    { kind: 'wall-fields' },
    {
      ...micropython,
      source: 'CircuitPython documentation, rtc',
    },
  ),
  ...rowsFor(
    calls('datetime.datetime.today', 'datetime.datetime.fromtimestamp', 'arrow.now', 'arrow.utcnow', 'pendulum.now'),
    [{ kind: 'clock', unit: 'own', wall: true }, { kind: 'wall-fields' }, { kind: 'makes', type: 'datetime.datetime' }],
    python,
  ),
  ...rowsFor(
    calls('datetime.date.today'),
    [
      { kind: 'clock', unit: 'own', wall: true },
      { kind: 'makes', type: 'datetime.date' },
    ],
    python,
  ),
  ...rowsFor(
    methods('datetime.datetime', 'time', 'replace', 'astimezone'),
    { kind: 'makes', type: 'datetime.datetime' },
    python,
  ),
  ...rowsFor(methods('datetime.datetime', 'date'), { kind: 'makes', type: 'datetime.date' }, python),
  ...rowsFor(
    [...calls('time.strftime', 'utime.strftime'), ...methods('datetime.datetime', 'strftime', 'isoformat')],
    { kind: 'wall-field', field: 'minute' },
    { ...python, notes: 'The time of day as text, compared with a text such as 03:00.' },
  ),
  ...rowsFor(
    calls('django.utils.timezone.now', 'homeassistant.util.dt.now', 'homeassistant.util.dt.utcnow'),
    [{ kind: 'wall-fields' }, { kind: 'makes', type: 'datetime.datetime' }],
    {
      ...python,
      source: 'Django and Home Assistant documentation',
    },
  ),
  ...fields(
    {
      second: properties(['datetime.datetime', 'datetime.time'], 'second'),
      minute: properties(['datetime.datetime', 'datetime.time'], 'minute'),
      hour: properties(['datetime.datetime', 'datetime.time'], 'hour'),
      day: properties(['datetime.datetime', 'datetime.date'], 'day'),
      month: properties(['datetime.datetime', 'datetime.date'], 'month'),
      year: properties(['datetime.datetime', 'datetime.date'], 'year'),
      weekday: methods(['datetime.datetime', 'datetime.date'], 'weekday', 'isoweekday'),
    },
    python,
  ),

  // ------------------------------------------------------------------------------------ JavaScript
  ...fields(
    {
      second: methods('Date', 'getSeconds', 'getUTCSeconds'),
      minute: methods('Date', 'getMinutes', 'getUTCMinutes'),
      hour: methods('Date', 'getHours', 'getUTCHours'),
      weekday: methods('Date', 'getDay', 'getUTCDay'),
      day: methods('Date', 'getDate', 'getUTCDate'),
      month: methods('Date', 'getMonth', 'getUTCMonth'),
      year: methods('Date', 'getFullYear', 'getUTCFullYear'),
    },
    javascript,
  ),
  row({ call: 'dayjs', from: ['dayjs'] }, [{ kind: 'wall-fields' }, { kind: 'makes', type: 'Dayjs' }], dateLibraries),
  ...rowsFor(
    [
      { call: 'moment', from: ['moment', 'moment-timezone'] },
      { call: 'moment.utc', from: ['moment', 'moment-timezone'] },
    ],
    [{ kind: 'wall-fields' }, { kind: 'makes', type: 'Moment' }],
    dateLibraries,
  ),
  ...rowsFor(
    ['DateTime.now', 'DateTime.local', 'DateTime.utc'].map((call) => ({ call, from: ['luxon'] })),
    [{ kind: 'wall-fields' }, { kind: 'makes', type: 'DateTime' }],
    dateLibraries,
  ),
  ...fields(
    {
      second: methods(dates, 'second', 'seconds'),
      minute: methods(dates, 'minute', 'minutes'),
      hour: methods(dates, 'hour', 'hours'),
      weekday: methods(dates, 'day', 'weekday', 'isoWeekday'),
      day: methods(dates, 'date'),
    },
    dateLibraries,
  ),
  ...rowsFor(
    [
      ...methods('Date', 'toLocaleTimeString', 'toTimeString'),
      ...methods(['Dayjs', 'Moment'], 'format'),
      ...methods('DateTime', 'toFormat'),
    ],
    { kind: 'wall-field', field: 'minute' },
    { ...dateLibraries, notes: 'The time of day as text, compared with a text such as 03:00.' },
  ),
  ...fields(
    {
      second: properties('DateTime', 'second'),
      minute: properties('DateTime', 'minute'),
      hour: properties('DateTime', 'hour'),
      weekday: properties('DateTime', 'weekday'),
      day: properties('DateTime', 'day'),
    },
    dateLibraries,
  ),
];
