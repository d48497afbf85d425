/** Timer libraries and local waits of the Arduino world. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { functionDefined: 'loop' },
    { kind: 'repeat' },
    {
      platforms: ['arduino'],
      source: 'Arduino reference',
      evidence: 'docs',
      notes:
        'everything reachable from loop() repeats; pause = sum of delays and millis guards on the path; loop1() on RP2040',
    },
  ),
  row(
    { method: 'attach', receiverType: 'Ticker' },
    { kind: 'repeat', callback: 1, period: 0, unit: 's' },
    {
      platforms: ['arduino-esp'],
      source: 'esp8266/Arduino@f946290e libraries/Ticker/src/Ticker.h',
      evidence: 'source',
      notes: 'seconds, while attach_ms is milliseconds; mbed Ticker#attach has callback 0, period 1',
    },
  ),
  row(
    { method: 'attach_scheduled', receiverType: 'Ticker' },
    { kind: 'repeat', callback: 1, period: 0, unit: 's' },
    { source: 'esp8266/Arduino@f946290e libraries/Ticker/src/Ticker.h', evidence: 'source' },
  ),
  ...rowsFor(
    methods('Ticker', 'attach_ms', 'attach_ms_scheduled', 'attach_ms_scheduled_accurate'),
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    { source: 'esp8266/Arduino@f946290e libraries/Ticker/src/Ticker.h', evidence: 'source' },
  ),
  ...rowsFor(
    methods('Ticker', 'once', 'once_scheduled'),
    { kind: 'once', callback: 1, period: 0, unit: 's' },
    { source: 'esp8266/Arduino@f946290e libraries/Ticker/src/Ticker.h', evidence: 'source' },
  ),
  ...rowsFor(
    methods('Ticker', 'once_ms', 'once_ms_scheduled'),
    { kind: 'once', callback: 1, period: 0, unit: 'ms' },
    { source: 'esp8266/Arduino@f946290e libraries/Ticker/src/Ticker.h', evidence: 'source' },
  ),
  row(
    { new: 'Ticker' },
    { kind: 'repeat', callback: 0, period: 1, unit: 'ms' },
    {
      platforms: ['arduino'],
      source: 'sstaub/Ticker@1972166a Ticker.h',
      evidence: 'source',
      notes:
        "same class name as the ESP core's Ticker: constructor arguments tell them apart; count 0 endless; needs start() and update() in loop()",
    },
  ),
  row(
    { new: 'Task', from: ['TaskScheduler.h', 'TaskSchedulerDeclarations.h'] },
    { kind: 'repeat', callback: 2, period: 0, unit: 'ms' },
    {
      source: 'arkhipenko/TaskScheduler@4692bc9d src/TaskSchedulerDeclarations.h',
      evidence: 'source',
      notes:
        'iterations TASK_FOREVER (-1), TASK_ONCE (1); TASK_SECOND 1000, TASK_MINUTE 60000, TASK_HOUR 3600000 (×1000 in micro resolution); setInterval/delay in the callback is the growth idiom',
    },
  ),
  row(
    { method: 'setInterval', receiverType: 'Task' },
    { kind: 'repeat', period: 0, unit: 'ms' },
    { source: 'arkhipenko/TaskScheduler@4692bc9d src/TaskSchedulerDeclarations.h', evidence: 'source' },
  ),
  ...rowsFor(
    methods('Task', 'delay', 'enableDelayed', 'restartDelayed'),
    { kind: 'once', period: 0, unit: 'ms' },
    { source: 'arkhipenko/TaskScheduler@4692bc9d src/TaskSchedulerDeclarations.h', evidence: 'source' },
  ),
  ...rowsFor(
    [...methods('SimpleTimer', 'setInterval', 'setTimer'), ...methods('BlynkTimer', 'setInterval')],
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    {
      source: 'jfturcot/SimpleTimer@1a821320 SimpleTimer.h',
      evidence: 'source',
      notes: 'run() in loop(); setTimeout(ms, cb) once; BlynkTimer is a copy (16 timers)',
    },
  ),
  ...rowsFor(
    methods(['SimpleTimer', 'BlynkTimer'], 'setTimeout'),
    { kind: 'once', callback: 1, period: 0, unit: 'ms' },
    { source: 'jfturcot/SimpleTimer@1a821320 SimpleTimer.h', evidence: 'source' },
  ),
  ...rowsFor(
    [...calls('timer.every'), ...methods('Timer', 'every')],
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    {
      source: 'arduino-timer, Timer readmes',
      evidence: 'common',
      notes: 'in/after fire once; arduino-timer callback returning false ends it',
    },
  ),
  ...rowsFor(
    [...calls('timer.in'), ...methods('Timer', 'in', 'after')],
    { kind: 'once', callback: 1, period: 0, unit: 'ms' },
    { source: 'arduino-timer, Timer readmes', evidence: 'common' },
  ),
  row(
    { call: 'Alarm.timerRepeat' },
    { kind: 'repeat', callback: 1, period: 0, unit: 's' },
    { arity: 2, source: 'PaulStoffregen/TimeAlarms@bdc7316 TimeAlarms.h', evidence: 'source' },
  ),
  row(
    { call: 'Alarm.timerOnce' },
    { kind: 'once', callback: 1, period: 0, unit: 's' },
    { arity: 2, source: 'PaulStoffregen/TimeAlarms@bdc7316 TimeAlarms.h', evidence: 'source' },
  ),
  row(
    { call: 'Alarm.write' },
    { kind: 'repeat', period: 1, unit: 's' },
    {
      arity: 2,
      source: 'PaulStoffregen/TimeAlarms@bdc7316 TimeAlarms.h',
      evidence: 'source',
      notes: 'gives the alarm of that number another period',
    },
  ),
  row(
    { call: 'Alarm.delay' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      source: 'PaulStoffregen/TimeAlarms@bdc7316 TimeAlarms.h',
      evidence: 'source',
      notes: 'runs the alarms that are due meanwhile',
    },
  ),
  row(
    { method: 'oscillate', receiverType: 'Timer' },
    { kind: 'repeat' },
    { source: 'arduino-timer, Timer readmes', evidence: 'common' },
  ),
  row(
    { call: 'App.scheduler.set_interval' },
    { kind: 'repeat', callback: 2, period: 1, unit: 'ms' },
    {
      source: 'esphome/esphome@33fdbbe3 esphome/core/component.h',
      evidence: 'docs',
      notes:
        'set_retry(name, initial_wait, max_attempts, f, backoff_increase_factor=1.0): bounded; factor 1 = constant by default',
    },
  ),
  row(
    { method: 'set_interval', receiverType: 'Component' },
    { kind: 'repeat', period: -2, callback: -1, unit: 'ms' },
    { source: 'esphome/esphome@33fdbbe3 esphome/core/component.h', evidence: 'docs' },
  ),
  row(
    { method: 'set_timeout', receiverType: 'Component' },
    { kind: 'once', period: -2, callback: -1, unit: 'ms' },
    { source: 'esphome/esphome@33fdbbe3 esphome/core/component.h', evidence: 'docs' },
  ),
  row(
    { call: 'WiFi.status' },
    { kind: 'status', failure: ['unknown'], of: 'link' },
    {
      source: 'esp8266/Arduino@f946290e libraries/ESP8266WiFi/src/ESP8266WiFiSTA.h',
      evidence: 'source',
      notes: 'waitForConnectResult(timeoutLength=60000 ms); loop with delay(500) is the standard association wait',
    },
  ),
  row(
    { call: 'WiFi.isConnected' },
    { kind: 'status', failure: ['false'], of: 'link' },
    { source: 'esp8266/Arduino@f946290e libraries/ESP8266WiFi/src/ESP8266WiFiSTA.h', evidence: 'source' },
  ),
  row(
    { call: 'WiFi.waitForConnectResult' },
    { kind: 'local-wait', amount: 0, unit: 'ms', failure: ['unknown'] },
    { source: 'esp8266/Arduino@f946290e libraries/ESP8266WiFi/src/ESP8266WiFiSTA.h', evidence: 'source' },
  ),
  row(
    { call: 'WiFi.localIP' },
    { kind: 'status', failure: ['null'], of: 'link' },
    { source: 'esp8266/Arduino@f946290e libraries/ESP8266WiFi/src/ESP8266WiFiSTA.h', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...calls(
        'ETH.linkUp',
        'ETH.hasIP',
        'ETH.connected',
        'Ethernet.linkStatus',
        'Ethernet.hardwareStatus',
        'Ethernet.localIP',
        'ether.isLinkUp',
      ),
      ...methods('EtherCard', 'packetLoop'),
    ],
    { kind: 'status', failure: ['false'], of: 'link' },
    {
      source: 'arduino-libraries/Ethernet@8f13ac98 src/Ethernet.h; njh/EtherCard@1b8b5a44',
      evidence: 'source',
      notes: 'Ethernet.begin(mac) blocks 60 s for DHCP; DHCP retries are not server acts',
    },
  ),
  row(
    { call: 'ether.dhcpSetup' },
    { kind: 'association', failure: ['false'] },
    { source: 'arduino-libraries/Ethernet@8f13ac98 src/Ethernet.h; njh/EtherCard@1b8b5a44', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...news('Serial'),
      ...calls('Serial.available', 'Serial1.available', 'Serial.find'),
      ...methods('Stream', 'available', 'readBytesUntil'),
    ],
    { kind: 'status', failure: ['false'], of: 'data' },
    {
      source: 'Arduino reference',
      evidence: 'docs',
      notes:
        'setTimeout default 1000 ms; client.available() of a network client is a wait for the answer, with the usual millis time-out',
    },
  ),
  row(
    { call: 'Wire.requestFrom' },
    { kind: 'local-wait', failure: ['false'] },
    {
      source: 'Arduino reference, sensor library readmes',
      evidence: 'common',
      notes: '`while (!sensor.begin()) delay()` is local; rtc.* reads are local (RTC is no server)',
    },
  ),
  row(
    { call: 'Wire.endTransmission' },
    { kind: 'local-wait', failure: ['nonzero'] },
    { source: 'Arduino reference, sensor library readmes', evidence: 'common' },
  ),
  ...rowsFor(
    calls(
      'sensors.begin',
      'bme.begin',
      'dht.readTemperature',
      'rtc.begin',
      'SD.begin',
      'SPIFFS.begin',
      'LittleFS.begin',
      'display.begin',
      'radio.begin',
      'gps.encode',
      'digitalRead',
      'analogRead',
    ),
    { kind: 'status', failure: ['false'], of: 'data' },
    { source: 'Arduino reference, sensor library readmes', evidence: 'common' },
  ),
]);
