/** Time services of modems and network processors: TinyGSM, ESP-AT, WINC, EtherCard. AT commands are rows of `command`. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, commands, methods, row, rowsFor } from '../build.ts';

const c = { languages: ['c'], evidence: 'source' } as const;
const at = {
  evidence: 'source',
  source: 'espressif/esp-at@b49e4b98 docs/en/AT_Command_Set/TCP-IP_AT_Commands.rst',
} as const;
const tinyGsm = {
  evidence: 'source',
  source: 'vshymanskyy/TinyGSM@4c55210 src/TinyGsmNTP.tpp, src/TinyGsmClient*.h',
} as const;
const winc = { ...c, source: 'arduino-libraries/WiFi101@dc5cbff src/WiFi.cpp, src/driver/include/m2m_wifi.h' } as const;
const lwesp = { ...c, source: 'MaJerle/lwesp lwesp/src/lwesp/lwesp_sntp.c' } as const;
const both = ['ip', 'host'] as const;
const lib = 'modem-at';

export const rows: readonly Row[] = [
  ...rowsFor(
    commands('AT+CIPSNTPCFG', 'AT+SNTPTIMECFG'),
    { kind: 'sets-server', servers: '2*', accepts: both, lib },
    { ...at, notes: 'Enable, time zone, then up to three servers.' },
  ),
  ...rowsFor(
    commands('AT+CIPSNTPINTV', 'AT+SNTPINTV'),
    { kind: 'sets-interval', interval: 0, unit: 's', minSeconds: 15, lib },
    at,
  ),
  row({ command: 'AT+CIPSNTPTIME' }, { kind: 'status', of: 'time' }, at),
  row({ command: 'AT+CNTP' }, [{ kind: 'sets-server', servers: 0, accepts: both, lib }], {
    ...tinyGsm,
    arity: [1, 8],
    notes: 'Server, time zone.',
  }),
  row(
    { command: 'AT+CNTP' },
    { kind: 'syncs', failure: ['unknown'], async: true, lib },
    {
      ...tinyGsm,
      arity: 0,
      notes: 'Without parameters it starts the synchronisation.',
    },
  ),
  row(
    { method: 'enableNTPTimeSync', receiverType: '*' },
    [
      { kind: 'sets-server', servers: 1, accepts: both, lib, default: 'pool.ntp.org' },
      { kind: 'syncs', servers: 1, failure: ['false'], lib },
    ],
    {
      ...c,
      source: 'adafruit/Adafruit_FONA Adafruit_FONA.cpp',
      when: [{ arg: 0, is: ['false', '0'], not: true }],
      notes: 'Sends AT+CNTP; without a server the modem is told pool.ntp.org.',
    },
  ),
  row(
    { command: 'AT+QNTP' },
    { kind: 'syncs', servers: [1, 0], port: 2, failure: ['unknown'], async: true, lib },
    {
      ...tinyGsm,
      when: [{ arg: 0, kind: 'number' }],
      notes: 'Context, server, port.',
    },
  ),
  row(
    { command: 'AT+QNTP' },
    { kind: 'syncs', servers: 0, port: 1, failure: ['unknown'], async: true, lib },
    {
      ...tinyGsm,
      when: [{ arg: 0, kind: 'number', not: true }],
      notes: 'Older modules: server, port.',
    },
  ),
  row(
    { command: 'AT#NTP' },
    { kind: 'syncs', servers: 0, port: 1, failure: ['unknown'], async: true, lib },
    {
      evidence: 'docs',
      source: 'Telit ME910C1 AT commands reference, #NTP',
    },
  ),
  ...rowsFor(
    methods(
      [
        'TinyGsm',
        'TinyGsmSim800',
        'TinyGsmSim900',
        'TinyGsmSim7000',
        'TinyGsmSim7080',
        'TinyGsmSim7600',
        'TinyGsmBG96',
        'TinyGsmA7672X',
      ],
      'NTPServerSync',
    ),
    [
      { kind: 'sets-server', servers: 0, accepts: both, lib, default: 'pool.ntp.org' },
      { kind: 'syncs', servers: 0, failure: ['not-ok'], lib },
    ],
    { ...tinyGsm, languages: ['c'], notes: 'Succeeds with 1; -1 is failure.' },
  ),

  row(
    { call: 'WiFi.getTime' },
    { kind: 'status', of: 'time', failure: ['not-positive'] },
    {
      ...winc,
      notes: "Reads the module's own clock, which the module's firmware keeps by NTP once a day; asks nobody.",
    },
  ),
  row(
    { call: 'm2m_wifi_enable_sntp' },
    { kind: 'syncs', failure: ['nonzero'], async: true, lib: 'winc-wifi101' },
    {
      ...winc,
      when: [{ arg: 0, is: ['0'], not: true }],
    },
  ),
  row(
    { call: 'm2m_wifi_configure_sntp' },
    { kind: 'sets-server', servers: 0, accepts: both, lib: 'winc-wifi101' },
    {
      ...winc,
      evidence: 'docs',
    },
  ),
  row(
    { call: 'WDRV_WINC_SystemTimeSNTPClientEnable' },
    { kind: 'sets-server', servers: 1, accepts: both, lib: 'winc-wifi101' },
    {
      ...winc,
      evidence: 'docs',
      source: 'onlinedocs.microchip.com WDRV_WINC_SystemTimeSNTPClientEnable',
      notes: 'A leading * stands for 0 to 3.',
    },
  ),
  row(
    { call: 'WDRV_WINC_SystemTimeSNTPClientEnable' },
    { kind: 'field-config', dhcp42: true },
    {
      ...winc,
      evidence: 'docs',
      source: 'onlinedocs.microchip.com WDRV_WINC_SystemTimeSNTPClientEnable',
      when: [{ arg: 2, is: ['true', '1'] }],
    },
  ),

  ...rowsFor(
    calls('lwesp_sntp_set_config', 'esp_sntp_configure', 'lwesp_sntp_configure'),
    { kind: 'sets-server', servers: [2, 3, 4], accepts: both, lib: 'lwesp' },
    { ...lwesp, arity: [5, 8] },
  ),
  row(
    { call: 'lwesp_sntp_set_interval' },
    { kind: 'sets-interval', interval: 0, unit: 's', defaultSeconds: 3600, minSeconds: 15, lib: 'lwesp' },
    lwesp,
  ),
  row({ call: 'lwesp_sntp_gettime' }, { kind: 'status', of: 'time', failure: ['nonzero'] }, lwesp),

  row(
    { call: 'ether.ntpRequest' },
    { kind: 'syncs', servers: 0, failure: ['none'], lib: 'ethercard', version: 4 },
    {
      ...c,
      source: 'njh/EtherCard@1b8b5a4 src/EtherCard.h, src/tcpip.cpp',
      notes: 'Four bytes.',
    },
  ),
  row(
    { call: 'ether.ntpProcessAnswer' },
    { kind: 'status', of: 'data', failure: ['false'] },
    {
      ...c,
      source: 'njh/EtherCard@1b8b5a4 src/EtherCard.h',
    },
  ),
];
