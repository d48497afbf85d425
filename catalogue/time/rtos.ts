/** SNTP clients of other RTOSes and TCP/IP stacks: Mongoose, RIOT, coreSNTP, Mbed, Harmony, CycloneTCP, … */
import type { Row } from '../../engine/apis/row.ts';
import { calls, macros, methods, properties, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const mongoose = { ...c, source: 'cesanta/mongoose@282ae0d9 src/sntp.{h,c}' } as const;
const riot = { ...c, source: 'RIOT-OS/RIOT@c8bd52ff13 sys/net/application_layer/sntp/sntp.c' } as const;
const core = { ...c, source: 'FreeRTOS/coreSNTP@50f5f96 source/{core_sntp_client.c,core_sntp_serializer.c}' } as const;
const mbed = { ...c, source: 'ARMmbed/ntp-client@e919cfb NTPClient.{h,cpp}' } as const;
const harmony = { ...c, source: 'Microchip-MPLAB-Harmony/net@2e59ba162 tcpip/{sntp.h,config}' } as const;
const cyclone = { ...c, source: 'Oryx-Embedded/CycloneTCP@a5bdd89f sntp/sntp_client.{c,h}' } as const;
const uc = { ...c, source: 'weston-embedded/uC-SNTPc@39324f5 Source/sntp-c.c, Cfg/Template/sntp-c_cfg.c' } as const;
const wiznet = { ...c, source: 'Wiznet/ioLibrary_Driver@1d2582a Internet/SNTP/sntp.{h,c}' } as const;
const thread = { ...c, source: 'openthread/openthread@1cbbe24c include/openthread/sntp.h' } as const;
const nuttx = { ...c, source: 'apache/nuttx-apps@a71c329cf netutils/ntpclient/{Kconfig,ntpclient.c}' } as const;
const vxworks = { ...c, evidence: 'docs', source: 'VxWorks sntpcLib reference' } as const;
const both = ['ip', 'host'] as const;

export const rows: readonly Row[] = [
  row(
    { call: 'mg_sntp_connect' },
    { kind: 'syncs', servers: 1, failure: ['null'], async: true, callback: 2, lib: 'mongoose', version: 4 },
    {
      ...mongoose,
      notes: 'udp://host:port; NULL is time.google.com.',
    },
  ),
  row(
    { call: 'mg_sntp_connect' },
    { kind: 'sets-server', servers: [], accepts: both, lib: 'mongoose', default: 'time.google.com' },
    {
      ...mongoose,
      when: [{ arg: 1, kind: 'absent' }],
    },
  ),
  ...rowsFor(
    calls('mg_sntp_request', 'mg_sntp_send'),
    { kind: 'syncs', failure: ['none'], lib: 'mongoose', version: 4 },
    mongoose,
  ),
  row({ enum: 'MG_EV_SNTP_TIME' }, { kind: 'handler', outcome: 'ok' }, mongoose),

  row(
    { call: 'sntp_sync' },
    { kind: 'syncs', servers: 0, failure: ['negative'], lib: 'riot', version: 4 },
    { ...riot, arity: 2 },
  ),

  row({ call: 'Sntp_Init' }, { kind: 'sets-server', servers: 1, accepts: both, lib: 'coresntp' }, core),
  ...rowsFor(
    properties('SntpServerInfo_t', 'pServerName'),
    { kind: 'sets-server', servers: 'assigned', accepts: both, lib: 'coresntp' },
    core,
  ),
  row({ call: 'Sntp_SendTimeRequest' }, { kind: 'syncs', failure: ['nonzero'], lib: 'coresntp', version: 4 }, core),
  row(
    { call: 'Sntp_ReceiveTimeResponse' },
    { kind: 'status', of: 'data', failure: ['nonzero'] },
    {
      ...core,
      notes:
        'Waits for the answer to the last request; sends nothing, but moves on to the next server after a timeout.',
    },
  ),

  ...rowsFor(
    methods('NTPClient', 'set_server'),
    { kind: 'sets-server', servers: 0, accepts: both, lib: 'mbed-ntp' },
    mbed,
  ),
  ...rowsFor(
    methods('NTPClient', 'get_timestamp'),
    { kind: 'syncs', failure: ['not-positive'], lib: 'mbed-ntp', version: 3 },
    { ...mbed, notes: 'Default server 2.pool.ntp.org.' },
  ),
  ...rowsFor(
    methods('NTPClient', 'setTime'),
    { kind: 'syncs', servers: 0, port: 1, failure: ['nonzero'], lib: 'mbed-ntp', version: 3 },
    { ...mbed, evidence: 'docs', source: 'os.mbed.com NTPClient' },
  ),

  row(
    { call: 'TCPIP_SNTP_ConnectionParamSet' },
    { kind: 'sets-server', servers: 2, accepts: both, lib: 'harmony' },
    harmony,
  ),
  row(
    { macro: 'TCPIP_NTP_SERVER' },
    { kind: 'sets-server', servers: 'assigned', accepts: both, lib: 'harmony' },
    harmony,
  ),
  row(
    { macro: 'TCPIP_NTP_QUERY_INTERVAL' },
    { kind: 'sets-interval', interval: 'assigned', unit: 's', defaultSeconds: 600, lib: 'harmony' },
    harmony,
  ),
  row(
    { macro: 'TCPIP_NTP_FAST_QUERY_INTERVAL' },
    {
      kind: 'retry-option',
      self: { firstMs: 14_000, growth: 'constant', jitter: 'none' },
      first: 'assigned',
      unit: 's',
    },
    harmony,
  ),
  ...rowsFor(
    properties('TCPIP_SNTP_MODULE_CONFIG', 'ntp_server'),
    { kind: 'sets-server', servers: 'assigned', accepts: both, lib: 'harmony' },
    harmony,
  ),
  ...rowsFor(
    properties('TCPIP_SNTP_MODULE_CONFIG', 'ntp_success_interval'),
    { kind: 'sets-interval', interval: 'assigned', unit: 's', defaultSeconds: 600, lib: 'harmony' },
    harmony,
  ),
  ...rowsFor(
    properties('TCPIP_SNTP_MODULE_CONFIG', 'ntp_error_interval'),
    { kind: 'retry-option', self: { firstMs: 14_000, growth: 'constant' }, first: 'assigned', unit: 's' },
    harmony,
  ),

  row(
    { call: 'sntpClientSetServerAddr' },
    { kind: 'sets-server', servers: 1, accepts: ['ip'], lib: 'cyclonetcp' },
    cyclone,
  ),
  row(
    { call: 'sntpClientGetTimestamp' },
    { kind: 'syncs', failure: ['nonzero'], lib: 'cyclonetcp', version: 3 },
    {
      ...cyclone,
      notes: 'Inside one call 2 s doubling to 15 s, 30 s in all.',
    },
  ),

  row({ call: 'SNTPc_Init' }, { kind: 'sets-server', servers: 0, accepts: both, lib: 'uc-sntpc' }, uc),
  row(
    { call: 'SNTPc_ReqRemoteTime' },
    { kind: 'syncs', servers: 0, failure: ['false'], lib: 'uc-sntpc', version: 4 },
    uc,
  ),

  row(
    { call: 'SNTP_init' },
    { kind: 'sets-server', servers: 1, accepts: ['ip'], lib: 'wiznet-iolibrary' },
    {
      ...wiznet,
      arity: 4,
      notes: 'Four bytes.',
    },
  ),
  row(
    { call: 'SNTP_run' },
    { kind: 'syncs', failure: ['not-ok'], lib: 'wiznet-iolibrary', version: 4 },
    {
      ...wiznet,
      notes: 'Polled until it returns 1: sends once, then looks for the answer.',
    },
  ),

  row(
    { call: 'otSntpClientQuery' },
    {
      kind: 'syncs',
      servers: ['1.mMessageInfo.mPeerAddr', 1],
      failure: ['nonzero'],
      async: true,
      callback: 2,
      lib: 'openthread',
      self: { firstMs: 3000, growth: 'constant', bound: 2 },
    },
    thread,
  ),
  row(
    { macro: 'OT_SNTP_DEFAULT_SERVER_IP' },
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip'], lib: 'openthread' },
    thread,
  ),

  row(
    { call: 'ntpc_start_with_list' },
    {
      kind: 'syncs',
      servers: 0,
      failure: ['negative'],
      async: true,
      lib: 'nuttx',
      version: 4,
      self: { firstMs: 1000, growth: 'exponential', capMs: 120_000, jitter: 'none', bound: 60 },
    },
    { ...nuttx, notes: 'One text with the servers separated by ";".' },
  ),
  row(
    { call: 'ntpc_start' },
    {
      kind: 'syncs',
      failure: ['negative'],
      async: true,
      lib: 'nuttx',
      version: 4,
      self: { firstMs: 1000, growth: 'exponential', capMs: 120_000, jitter: 'none', bound: 60 },
    },
    { ...nuttx, notes: 'Prefers the servers of DHCP where CONFIG_NETUTILS_DHCPC is set.' },
  ),
  row(
    { macro: 'CONFIG_NETUTILS_NTPCLIENT_SERVER' },
    { kind: 'sets-server', servers: 'assigned', accepts: both, lib: 'nuttx' },
    nuttx,
  ),
  row(
    { macro: 'CONFIG_NETUTILS_NTPCLIENT_SERVERIP' },
    { kind: 'sets-server', servers: 'assigned', accepts: ['ip'], lib: 'nuttx' },
    {
      ...nuttx,
      notes: 'A hexadecimal word, most significant octet first.',
    },
  ),
  row(
    { macro: 'CONFIG_NETUTILS_NTPCLIENT_POLLDELAYSEC' },
    { kind: 'sets-interval', interval: 'assigned', unit: 's', defaultSeconds: 60, lib: 'nuttx' },
    nuttx,
  ),

  row(
    { call: 'sntpcTimeGet' },
    { kind: 'syncs', servers: 0, failure: ['nonzero'], lib: 'vxworks', version: 1 },
    {
      ...vxworks,
      when: [{ arg: 0, kind: 'absent', not: true }],
    },
  ),
  row(
    { call: 'sntpcTimeGet' },
    { kind: 'listens' },
    { ...vxworks, when: [{ arg: 0, kind: 'absent' }], notes: 'Listens for a broadcast.' },
  ),
  row(
    { call: 'cyg_sntp_set_servers' },
    { kind: 'sets-server', servers: 0, accepts: ['ip'], lib: 'ecos' },
    {
      ...c,
      evidence: 'docs',
      source: 'eCos reference, net-sntp-unicast',
    },
  ),

  row(
    { call: 'vStartNTPTask' },
    { kind: 'syncs', failure: ['none'], async: true, lib: 'freertos-plus-tcp-demo', version: 3 },
    {
      ...c,
      source: 'FreeRTOS/FreeRTOS-Plus-TCP@27a96812e tools/tcp_utilities/NTPDemo.c',
    },
  ),
  row(
    { call: 'Particle.syncTime' },
    { kind: 'request', proto: 'cloud', failure: ['false'], async: true },
    {
      ...c,
      source: 'particle-iot/device-os@889b301c4 wiring/inc/spark_wiring_cloud.h',
      notes: "The vendor's cloud, no NTP; once a day is the recommendation.",
    },
  ),
  ...rowsFor(
    macros('NTP_SERVER', 'NTP_SERVER1', 'NTP_SERVER2', 'NTP_SERVER3'),
    { kind: 'names-server' },
    {
      ...c,
      source:
        'raspberrypi/pico-examples@4c3a3dc pico_w/wifi/ntp_client; arendst/Tasmota@00470132 tasmota/my_user_config.h; xoseperez/espurna@37d28379',
    },
  ),
];
