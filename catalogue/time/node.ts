/** NTP clients from npm. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, methods, news, row, rowsFor } from '../build.ts';

const js = { languages: ['javascript'], evidence: 'source' } as const;
const ntpClient = { ...js, source: 'moonpyk/node-ntp-client@d2356a4 lib/ntp-client.js' } as const;
const hapi = { ...js, source: 'hapijs/sntp@3e63546 lib/index.js' } as const;
const ntpTime = { ...js, source: 'luk3skyw4lker/node-ntp-sync@7aec423 src/{client,packet}.js' } as const;
const timeSync = { ...js, source: 'buffcode/ntp-time-sync@c65493c src/NtpTimeSync.ts' } as const;
const dst = { ...js, source: 'destinationstransfers/ntp@d89a646 index.js' } as const;
const ntpsync = { ...js, source: 'nikolai3d/ntpsync@8d5330e source-es6' } as const;
const both = ['ip', 'host'] as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls('ntp-client.getNetworkTime'),
    [
      { kind: 'sets-server', servers: 0, accepts: both, lib: 'ntp-client-npm', default: 'pool.ntp.org' },
      {
        kind: 'syncs',
        servers: 0,
        port: 1,
        callback: 2,
        failure: ['error-first'],
        async: true,
        lib: 'ntp-client-npm',
        version: 3,
      },
    ],
    { ...ntpClient, notes: 'null or an empty server is the default.' },
  ),
  ...rowsFor(
    calls('node-ntp-client.getNetworkTime', 'ntp-client-promise.getNetworkTime'),
    {
      kind: 'syncs',
      servers: 0,
      port: 1,
      callback: 2,
      failure: ['error-first', 'rejects'],
      async: true,
      lib: 'ntp-client-npm',
      version: 3,
    },
    { ...ntpClient, evidence: 'docs' },
  ),

  ...rowsFor(
    calls('sntp.time', '@hapi/sntp.time', 'sntp.offset', '@hapi/sntp.offset'),
    {
      kind: 'syncs',
      servers: '0.host',
      port: '0.port',
      callback: 1,
      failure: ['rejects', 'error-first'],
      async: true,
      lib: 'hapi-sntp',
      version: 4,
    },
    { ...hapi, platforms: ['node'], notes: 'Default time.google.com. The callback form is the older hueniverse API.' },
  ),
  ...rowsFor(
    calls('sntp.start', '@hapi/sntp.start'),
    [
      {
        kind: 'syncs',
        servers: '0.host',
        failure: ['rejects', 'error-first'],
        async: true,
        lib: 'hapi-sntp',
        version: 4,
      },
      { kind: 'sets-interval', interval: '0.clockSyncRefresh', unit: 'ms', defaultSeconds: 86_400, lib: 'hapi-sntp' },
    ],
    hapi,
  ),
  ...rowsFor(
    calls('sntp.offset', '@hapi/sntp.offset'),
    { kind: 'sets-interval', interval: '0.clockSyncRefresh', unit: 'ms', defaultSeconds: 86_400, lib: 'hapi-sntp' },
    hapi,
  ),

  ...rowsFor(
    news('ntp-time.Client', 'ntp-time.NTPClient'),
    { kind: 'sets-server', servers: 0, accepts: both, lib: 'ntp-time-npm', default: 'pool.ntp.org' },
    ntpTime,
  ),
  ...rowsFor(
    methods(['ntp-time.Client', 'ntp-time.NTPClient'], 'syncTime'),
    { kind: 'syncs', failure: ['rejects'], async: true, lib: 'ntp-time-npm', version: 3 },
    ntpTime,
  ),

  ...rowsFor(
    [{ call: 'ntp-time-sync.NtpTimeSync.getInstance' }, { new: 'ntp-time-sync.NtpTimeSync' }],
    [
      { kind: 'sets-server', servers: '0.servers', accepts: both, lib: 'ntp-time-sync-npm' },
      {
        kind: 'sets-interval',
        interval: '0.ntpDefaults.minPoll',
        unit: 'log2s',
        defaultSeconds: 16,
        lib: 'ntp-time-sync-npm',
      },
      { kind: 'makes', type: 'ntp-time-sync.NtpTimeSync' },
    ],
    { ...timeSync, notes: 'Defaults 0 to 3.pool.ntp.org.' },
  ),
  ...rowsFor(
    methods('ntp-time-sync.NtpTimeSync', 'getTime'),
    { kind: 'syncs', failure: ['rejects'], async: true, lib: 'ntp-time-sync-npm', throttleSeconds: 16, version: 4 },
    { ...timeSync, notes: 'Eight samples at each real synchronisation.' },
  ),

  ...rowsFor(
    calls('@destinationstransfers/ntp.getNetworkTime', '@destinationstransfers/ntp'),
    {
      kind: 'syncs',
      servers: '0.server',
      port: '0.port',
      failure: ['rejects'],
      async: true,
      lib: 'dst-ntp-npm',
      version: 3,
    },
    { ...dst, notes: 'Default time.google.com, or the environment variable NTP_SERVER.' },
  ),
  ...rowsFor(
    calls('ntpsync.ntpLocalClockDeltaPromise'),
    { kind: 'syncs', servers: '0.fServerCarousel', failure: ['rejects'], async: true, lib: 'ntpsync-npm', version: 3 },
    ntpsync,
  ),
  row(
    { call: 'timesync.create' },
    [
      { kind: 'request', proto: 'http', url: '0.server', failure: ['none'], async: true },
      { kind: 'sets-interval', interval: '0.interval', unit: 'ms', defaultSeconds: 3600, lib: 'timesync-npm' },
    ],
    {
      ...js,
      source: 'enmasseio/timesync@49b1131 README.md',
      notes: "HTTP or WebSocket to one's own server: no NTP server.",
    },
  ),
];
