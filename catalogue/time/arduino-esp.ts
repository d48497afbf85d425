/** The clock functions that come with the Arduino cores of ESP32, ESP8266 and RP2040. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, row, rowsFor } from '../build.ts';
import { lwipRetry } from './lwip.ts';

const esp32 = {
  languages: ['c'],
  platforms: ['arduino-esp32'],
  source: 'espressif/arduino-esp32@03e3bed cores/esp32/esp32-hal-time.c',
  evidence: 'source',
} as const;
const esp8266 = {
  languages: ['c'],
  platforms: ['arduino-esp8266'],
  source: 'esp8266/Arduino@f946290ea cores/esp8266/{Arduino.h,time.cpp}',
  evidence: 'source',
} as const;
const pico = {
  languages: ['c'],
  platforms: ['arduino-pico'],
  source: 'earlephilhower/arduino-pico@0a2b616c libraries/WiFi/src/WiFiNTP.{h,cpp}',
  evidence: 'source',
} as const;

function configures(lib: string, servers: readonly number[]) {
  return [
    { kind: 'sets-server', servers, accepts: ['ip', 'host'], lib },
    { kind: 'syncs', servers, failure: ['none'], async: true, lib, self: lwipRetry, version: 4 },
  ] as const;
}

const picoServers = [
  { kind: 'sets-server', servers: [0, 1], accepts: ['ip', 'host'], lib: 'arduino-pico' },
  { kind: 'syncs', servers: [0, 1], failure: ['none'], async: true, lib: 'arduino-pico', self: lwipRetry, version: 4 },
] as const;

export const rows: readonly Row[] = [
  row({ call: 'configTime' }, configures('arduino-esp32', [2, 3, 4]), {
    ...esp32,
    arity: [3, 5],
    notes: 'Stops and restarts SNTP at every call. Built with three server slots.',
  }),
  row({ call: 'configTzTime' }, configures('arduino-esp32', [1, 2, 3]), { ...esp32, arity: [2, 4] }),
  row({ call: 'configTime' }, configures('arduino-esp8266', [2, 3, 4]), {
    ...esp8266,
    arity: [3, 5],
    when: [{ arg: 0, kind: 'text', not: true }],
  }),
  row({ call: 'configTime' }, configures('arduino-esp8266', [1, 2, 3]), {
    ...esp8266,
    arity: [2, 4],
    when: [{ arg: 0, kind: 'text' }],
    notes: 'The overload whose first argument is a POSIX time zone.',
  }),
  row({ call: 'configTzTime' }, configures('arduino-esp8266', [1, 2, 3]), { ...esp8266, arity: [2, 4] }),
  row(
    { call: 'getLocalTime' },
    [
      { kind: 'local-wait', amount: 1, unit: 'ms', failure: ['false'] },
      { kind: 'wall-fields', out: 0 },
    ],
    {
      ...esp32,
      platforms: ['arduino-esp32', 'arduino-esp8266'],
      notes: 'Looks at the local clock every 10 ms; sends nothing. Waits 5 s unless told otherwise.',
    },
  ),
  row(
    { functionDefined: 'sntp_update_delay_MS_rfc_not_less_than_15000' },
    {
      kind: 'sets-interval',
      interval: 'result',
      unit: 'ms',
      defaultSeconds: 3600,
      minSeconds: 15,
      lib: 'arduino-esp8266',
    },
    esp8266,
  ),
  row(
    { functionDefined: 'sntp_set_system_time' },
    { kind: 'handler', outcome: 'ok' },
    { ...esp8266, evidence: 'docs' },
  ),
  ...rowsFor(calls('settimeofday_cb'), { kind: 'handler', callback: 0, outcome: 'ok' }, esp8266),
  row({ call: 'NTP.begin', from: ['WiFi.h', 'WiFiNTP.h'] }, picoServers, {
    ...pico,
    arity: [1, 3],
    notes: 'Resolves a name once and keeps the address; the timeout argument is ignored.',
  }),
  row({ call: 'configTime' }, configures('arduino-pico', [2, 3]), {
    ...pico,
    arity: [3, 4],
    notes: 'A macro for NTP.begin.',
  }),
  row({ call: 'NTP.waitSet', from: ['WiFi.h', 'WiFiNTP.h'] }, { kind: 'local-wait', failure: ['false'] }, pico),
  row({ method: 'begin', receiverType: 'NTPClass' }, picoServers, pico),
  ...rowsFor(
    methods('DateTime', 'setServer'),
    { kind: 'sets-server', servers: [0, 1, 2], accepts: ['ip', 'host'], lib: 'espdatetime', default: 'pool.ntp.org' },
    { languages: ['c'], source: 'mcxiaoke/ESPDateTime@349aafc src/DateTime.h', evidence: 'source' },
  ),
  row(
    { call: 'DateTime.setServer' },
    { kind: 'sets-server', servers: [0, 1, 2], accepts: ['ip', 'host'], lib: 'espdatetime', default: 'pool.ntp.org' },
    { languages: ['c'], source: 'mcxiaoke/ESPDateTime@349aafc src/DateTime.h', evidence: 'source' },
  ),
  row(
    { call: 'DateTime.begin' },
    { kind: 'syncs', failure: ['false'], lib: 'espdatetime', self: lwipRetry, version: 4 },
    {
      languages: ['c'],
      source: 'mcxiaoke/ESPDateTime@349aafc src/DateTime.h',
      evidence: 'source',
      notes: 'Defaults: pool.ntp.org, time.apple.com, time.windows.com.',
    },
  ),
];
