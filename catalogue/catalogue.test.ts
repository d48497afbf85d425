import { assert } from 'chai';
import { rowSchema } from '../engine/apis/schema.ts';
import { catalogue } from './index.ts';
import { rows as http } from './http/index.ts';
import { libraries } from './libraries.ts';
import { platforms } from './platforms.ts';
import { rows as time } from './time/index.ts';
import type { Meaning, Row } from '../engine/apis/row.ts';

describe('catalogue: time and HTTP', () => {
  it('every row is valid', () => {
    const faults = [...time, ...http].flatMap((row) => {
      const parsed = rowSchema.safeParse(row);
      return parsed.success ? [] : [`${JSON.stringify(row.match)}: ${parsed.error.message}`];
    });
    assert.deepEqual(faults, []);
  });

  it('every row has a source', () => {
    assert.deepEqual(
      catalogue.filter((row) => row.source.trim() === ''),
      [],
    );
  });

  it('every platform is a known one', () => {
    const known = new Set(platforms.map((platform) => platform.id));
    const unknown = catalogue.flatMap((row) => row.platforms ?? []).filter((platform) => !known.has(platform));
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('no fact is written down twice', () => {
    const seen = new Map<string, number>();
    for (const row of catalogue)
      for (const meaning of row.means) {
        const key = factOf(row, meaning);
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    assert.deepEqual(
      [...seen].filter(([, count]) => count > 1).map(([key]) => key),
      [],
    );
  });

  it('every library that a row names is described', () => {
    const named = new Set(
      catalogue
        .flatMap((row) => row.means)
        .flatMap((meaning) => ('lib' in meaning && meaning.lib ? [meaning.lib] : [])),
    );
    assert.deepEqual([...named].filter((lib) => !(lib in libraries)).sort(), []);
  });

  it('every ecosystem of time is there', () => {
    const text = JSON.stringify(time);
    const missing = ecosystems.filter(([, witness]) => !text.includes(`"${witness}"`));
    assert.deepEqual(missing, []);
  });
});

/** Ecosystem → a name that stands for it. */
const ecosystems: readonly (readonly [ecosystem: string, witness: string])[] = [
  ['lwip', 'sntp_setserver'],
  ['esp-idf', 'esp_sntp_setservername'],
  ['arduino-esp32', 'configTzTime'],
  ['arduino-esp8266', 'sntp_update_delay_MS_rfc_not_less_than_15000'],
  ['arduino-pico', 'NTP.waitSet'],
  ['ntpclient-arduino', 'setPoolServerName'],
  ['ntpclient-generic', 'setPoolServerIP'],
  ['eztime', 'queryNTP'],
  ['timelib', 'setSyncProvider'],
  ['gmag11-ntpclientlib', 'NTP.setNtpServerName'],
  ['gmag11-espntpclient', 'NTP.setNTPTimeout'],
  ['sstaub-ntp', 'updateInterval'],
  ['acetime', 'SystemClockLoop'],
  ['espdatetime', 'DateTime.setServer'],
  ['arduino-udp-handrolled', 'beginPacket'],
  ['ethercard', 'ether.ntpRequest'],
  ['winc-wifi101', 'm2m_wifi_enable_sntp'],
  ['modem-at', 'AT+CIPSNTPCFG'],
  ['lwesp', 'lwesp_sntp_set_config'],
  ['zephyr', 'sntp_simple'],
  ['nrf-date-time', 'date_time_update_async'],
  ['mongoose', 'mg_sntp_connect'],
  ['riot', 'sntp_sync'],
  ['coresntp', 'Sntp_SendTimeRequest'],
  ['netxduo', 'nx_sntp_client_run_unicast'],
  ['mbed-ntp', 'get_timestamp'],
  ['ti-simplelink', 'SNTP_getTime'],
  ['harmony', 'TCPIP_NTP_SERVER'],
  ['cyclonetcp', 'sntpClientGetTimestamp'],
  ['uc-sntpc', 'SNTPc_ReqRemoteTime'],
  ['wiznet-iolibrary', 'SNTP_run'],
  ['wiced', 'sntp_start_auto_time_sync'],
  ['silabs-wiseconnect', 'sl_sntp_client_start'],
  ['keil-mdk', 'netSNTPc_GetTime'],
  ['freertos-plus-tcp-demo', 'vStartNTPTask'],
  ['openthread', 'otSntpClientQuery'],
  ['nuttx', 'ntpc_start_with_list'],
  ['azure-sphere', 'Networking_TimeSync_EnableCustomNtp'],
  ['pico-examples', 'udp_sendto'],
  ['vxworks', 'sntpcTimeGet'],
  ['particle', 'Particle.syncTime'],
  ['posix-handrolled', 'sendto'],
  ['oneshot-tools', 'ntpdate'],
  ['busybox-ntpd', 'ntpd'],
  ['ntplib', 'ntplib.NTPClient'],
  ['python-socket', 'socket.socket'],
  ['ntptime', 'ntptime.settime'],
  ['pycom-rtc', 'ntp_sync'],
  ['lobo-rtc', 'ntp_sync'],
  ['maixpy', 'maix.ext_dev.ntp.time'],
  ['adafruit_ntp', 'adafruit_ntp.NTP'],
  ['ntp-client-npm', 'ntp-client.getNetworkTime'],
  ['hapi-sntp', '@hapi/sntp.time'],
  ['ntp-time-npm', 'ntp-time.Client'],
  ['ntp-time-sync-npm', 'ntp-time-sync.NtpTimeSync'],
  ['dst-ntp-npm', '@destinationstransfers/ntp.getNetworkTime'],
  ['ntpsync-npm', 'ntpsync.ntpLocalClockDeltaPromise'],
  ['timesync-npm', 'timesync.create'],
  ['node-dgram', 'dgram.Socket'],
  ['espruino-wifi', 'Wifi.setSNTP'],
  ['espruino-sntp', 'sntp.time'],
  ['moddable-sntp', 'network/sntp'],
  ['node-cron (npm)', 'node-cron.schedule'],
  ['cron (kelektiv)', 'cron.CronJob'],
  ['node-schedule', 'node-schedule.scheduleJob'],
  ['croner', 'croner.Cron'],
  ['later', 'later.setInterval'],
  ['agenda', 'agenda.Agenda'],
  ['bree', 'bree'],
  ['cronosjs', 'cronosjs.scheduleTask'],
  ['schedule', 'schedule.Job'],
  ['apscheduler3', 'apscheduler.triggers.cron.CronTrigger'],
  ['apscheduler4', 'add_schedule'],
  ['croniter', 'croniter.croniter'],
  ['crontab (parse-crontab)', 'crontab.CronTab'],
  ['python-crontab', 'setall'],
  ['aiocron', 'aiocron.crontab'],
  ['celery', 'celery.schedules.crontab'],
  ['huey', 'huey.crontab'],
  ['mcron', 'mcron.insert'],
  ['TimeAlarms', 'Alarm.alarmRepeat'],
  ['CronAlarms', 'Cron.create'],
  ['ccronexpr', 'cron_parse_expr'],
  ['esp_cron', 'cron_job_create'],
  ['RTCZero', 'setAlarmTime'],
  ['RTClib', 'setAlarm1'],
  ['stm32-hal', 'HAL_RTC_SetAlarm'],
  ['crontab-writer', 'crontab'],
  // Not here, and why: config and node-red (ntp.conf, chrony.conf, timesyncd, UCI, YAML, flows.json: no source of a language
  // that is read), nodemcu (Lua), idiom (comparisons with the clock, which behaviours read from wall-field), machine, timers,
  // freertos and ticker (timers that count from now: rows of acts).
];

function factOf(row: Row, meaning: Meaning): string {
  return JSON.stringify([
    Object.entries(row.match).filter(([key]) => key !== 'from'),
    'from' in row.match ? row.match.from : null,
    row.platforms ?? null,
    row.languages ?? null,
    row.arity ?? null,
    row.when ?? null,
    meaning.kind,
    meaning.kind === 'makes' ? meaning.type : null,
  ]);
}
