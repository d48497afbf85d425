/** Arduino's NTP libraries: NTPClient and its forks, sstaub/NTP, the two gmag11 libraries, AceTime. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, macros, methods, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const official = { ...c, source: 'arduino-libraries/NTPClient@e0e3b65 NTPClient.{h,cpp}' } as const;
const generic = { ...c, source: 'khoih-prog/NTPClient_Generic@19ab4f3 src/NTPClient_Generic.{h,hpp}' } as const;
const sstaub = { ...c, source: 'sstaub/NTP@8e51859 NTP.{h,cpp}' } as const;
const gmag = { ...c, source: 'gmag11/NtpClient@db08246 src/NtpClientLib.{h,cpp}' } as const;
const espNtp = { ...c, source: 'gmag11/ESPNtpClient@2666fd8 src/ESPNtpClient.{h,cpp}' } as const;
const ace = { ...c, source: 'bxparks/AceTimeClock@06976bc src/ace_time/clock' } as const;

/** A failed `update()` leaves the due time as it was: the next pass of `loop()` asks again, about once a second. */
const everySecond = { firstMs: 1000, growth: 'constant', jitter: 'none' } as const;
const NTP_CLIENT = ['NTPClient.h', 'NTPClient_Generic.h', 'NTPClient_Generic.hpp'];
const interval60 = { kind: 'sets-interval', unit: 'ms', defaultSeconds: 60 } as const;

function server(servers: number | readonly number[], lib: string, fallback?: string) {
  const base = { kind: 'sets-server', servers, accepts: ['ip', 'host'], lib } as const;
  return fallback ? { ...base, default: fallback } : base;
}

export const rows: readonly Row[] = [
  // (udp), (udp, offset), (udp, server), (udp, server, offset), (udp, server, offset, intervalMs)
  row(
    { new: 'NTPClient', from: NTP_CLIENT },
    [server(1, 'ntpclient-arduino', 'pool.ntp.org'), { ...interval60, interval: 3, lib: 'ntpclient-arduino' }],
    { ...official, arity: [1, 4], when: [{ arg: 1, kind: 'number', not: true }] },
  ),
  row(
    { new: 'NTPClient', from: NTP_CLIENT },
    [server([], 'ntpclient-arduino', 'pool.ntp.org'), { ...interval60, interval: [], lib: 'ntpclient-arduino' }],
    { ...official, arity: 2, when: [{ arg: 1, kind: 'number' }], notes: 'The second argument is the time offset.' },
  ),
  ...rowsFor(methods('NTPClient', 'setPoolServerName'), server(0, 'ntpclient-arduino'), official),
  ...rowsFor(
    methods('NTPClient', 'setPoolServerIP'),
    { kind: 'sets-server', servers: 0, accepts: ['ip'], lib: 'ntpclient-generic' },
    generic,
  ),
  ...rowsFor(
    methods('NTPClient', 'setUpdateInterval'),
    { ...interval60, interval: 0, lib: 'ntpclient-arduino' },
    {
      ...official,
      notes: 'Milliseconds; seconds given by mistake are common.',
    },
  ),
  ...rowsFor(
    methods('NTPClient', 'setRetryInterval'),
    { kind: 'retry-option', self: everySecond, first: 0, unit: 'ms' },
    generic,
  ),
  ...rowsFor(
    methods('NTPClient', 'update'),
    { kind: 'syncs', failure: ['false'], lib: 'ntpclient-arduino', throttleSeconds: 60, self: everySecond, version: 4 },
    { ...official, notes: 'False both when nothing is due and on failure.' },
  ),
  ...rowsFor(
    methods('NTPClient', 'forceUpdate'),
    { kind: 'syncs', failure: ['false'], lib: 'ntpclient-arduino', version: 4 },
    { ...official, notes: 'Every call is a packet; waits 1 s at most.' },
  ),
  ...rowsFor(
    methods('NTPClient', 'isTimeSet', 'updated'),
    { kind: 'status', of: 'time', failure: ['false'] },
    official,
  ),
  ...rowsFor(methods('NTPClient', 'getMinutes'), { kind: 'wall-field', field: 'minute' }, official),
  ...rowsFor(methods('NTPClient', 'getHours'), { kind: 'wall-field', field: 'hour' }, official),
  ...rowsFor(methods('NTPClient', 'getSeconds'), { kind: 'wall-field', field: 'second' }, official),
  ...rowsFor(methods('NTPClient', 'getDay'), { kind: 'wall-field', field: 'weekday' }, official),
  ...rowsFor(methods('NTPClient', 'getEpochTime'), { kind: 'clock', unit: 's', wall: true }, official),

  row({ new: 'EasyNTPClient', from: ['EasyNTPClient.h'] }, server(1, 'easyntpclient', 'pool.ntp.org'), {
    ...c,
    evidence: 'docs',
    source: 'aharshac/EasyNTPClient README.md',
  }),
  ...rowsFor(
    methods('EasyNTPClient', 'getUnixTime'),
    { kind: 'syncs', failure: ['not-positive'], lib: 'easyntpclient', throttleSeconds: 60 },
    { ...c, evidence: 'docs', source: 'aharshac/EasyNTPClient README.md' },
  ),

  ...rowsFor(methods('NTP', 'begin'), server(0, 'sstaub-ntp', 'pool.ntp.org'), sstaub),
  ...rowsFor(methods('NTP', 'ntpServer'), server(0, 'sstaub-ntp'), { ...sstaub, evidence: 'docs' }),
  ...rowsFor(methods('NTP', 'updateInterval'), { ...interval60, interval: 0, lib: 'sstaub-ntp' }, sstaub),
  ...rowsFor(
    methods('NTP', 'update'),
    { kind: 'syncs', failure: ['false'], lib: 'sstaub-ntp', throttleSeconds: 60, self: everySecond, version: 4 },
    sstaub,
  ),

  ...rowsFor(
    imported('NtpClientLib.h', calls('NTP.begin')),
    [
      server(0, 'gmag11-ntpclientlib', 'pool.ntp.org'),
      {
        kind: 'syncs',
        servers: 0,
        failure: ['false'],
        async: true,
        lib: 'gmag11-ntpclientlib',
        version: 4,
        self: { firstMs: 15_000, growth: 'constant', jitter: 'none' },
      },
    ],
    gmag,
  ),
  ...rowsFor(
    imported('ESPNtpClient.h', calls('NTP.begin')),
    [
      server(0, 'gmag11-espntpclient', 'pool.ntp.org'),
      {
        kind: 'syncs',
        servers: 0,
        failure: ['false'],
        async: true,
        lib: 'gmag11-espntpclient',
        version: 4,
        self: { firstMs: 5500, growth: 'constant', capMs: 15_000, jitter: 'none' },
      },
    ],
    espNtp,
  ),
  ...rowsFor(
    imported(['NtpClientLib.h', 'ESPNtpClient.h'], calls('NTP.setNtpServerName')),
    server(0, 'gmag11-ntpclientlib'),
    gmag,
  ),
  ...rowsFor(
    imported(['NtpClientLib.h', 'ESPNtpClient.h'], calls('NTP.setInterval')),
    { kind: 'sets-interval', interval: 0, unit: 's', defaultSeconds: 1800, minSeconds: 10, lib: 'gmag11-ntpclientlib' },
    { ...gmag, arity: 1 },
  ),
  ...rowsFor(
    imported(['NtpClientLib.h', 'ESPNtpClient.h'], calls('NTP.setInterval')),
    [
      {
        kind: 'sets-interval',
        interval: 1,
        unit: 's',
        defaultSeconds: 1800,
        minSeconds: 10,
        lib: 'gmag11-ntpclientlib',
      },
      { kind: 'retry-option', self: { firstMs: 15_000, growth: 'constant' }, first: 0, unit: 's' },
    ],
    { ...gmag, arity: 2, notes: 'With two arguments the first is the pause until the first success.' },
  ),
  ...rowsFor(
    imported('ESPNtpClient.h', calls('NTP.setNTPTimeout')),
    { kind: 'retry-option', self: { firstMs: 5500, growth: 'constant' }, first: 0, unit: 'ms' },
    espNtp,
  ),
  ...rowsFor(
    macros('DEFAULT_NTP_SERVER'),
    { kind: 'names-server', lib: 'gmag11-ntpclientlib' },
    { ...gmag, notes: 'OpenBK7231T uses the same name, with an address.' },
  ),
  ...rowsFor(
    macros('DEFAULT_NTP_INTERVAL'),
    { kind: 'sets-interval', interval: 'assigned', unit: 's', defaultSeconds: 1800, lib: 'gmag11-ntpclientlib' },
    gmag,
  ),
  ...rowsFor(
    macros('DEFAULT_NTP_SHORTINTERVAL'),
    { kind: 'retry-option', self: { firstMs: 15_000, growth: 'constant' }, first: 'assigned', unit: 's' },
    gmag,
  ),

  ...rowsFor([{ new: 'NtpClock' }, { new: 'ace_time::clock::NtpClock' }], server(0, 'acetime', 'us.pool.ntp.org'), ace),
  ...rowsFor(
    [{ new: 'SystemClockLoop' }, { new: 'ace_time::clock::SystemClockLoop' }, { new: 'SystemClockCoroutine' }],
    {
      kind: 'sets-interval',
      interval: 2,
      unit: 's',
      defaultSeconds: 3600,
      lib: 'acetime',
    },
    { ...ace, notes: 'Argument 3 is the first retry (5 s), doubled up to argument 2: no poll interval.' },
  ),
];
