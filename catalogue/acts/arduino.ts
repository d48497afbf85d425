/** Arduino cores: pauses, clocks, restarts. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'delay' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      arity: 1,
      source: 'Arduino reference; esp8266/Arduino@f946290e cores/esp8266/core_esp8266_features.h',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    calls('delayMicroseconds', 'ets_delay_us'),
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'Arduino reference; esp8266/Arduino@f946290e cores/esp8266/core_esp8266_features.h', evidence: 'source' },
  ),
  row(
    { call: 'esp_delay' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      source: 'esp8266/Arduino@f946290e cores/esp8266/coredecls.h',
      evidence: 'source',
      notes: 'with a predicate it is a local wait with time-out',
    },
  ),
  ...rowsFor(
    calls(
      'yield',
      'optimistic_yield',
      'SysCall::yield',
      'Particle.process',
      'wdt_reset',
      'ESP.wdtFeed',
      'esp_task_wdt_reset',
      'esp_yield',
      'taskYIELD',
      'k_yield',
      'sched_yield',
    ),
    { kind: 'no-delay' },
    {
      source: 'Arduino reference; esp8266/Arduino@f946290e cores/esp8266/core_esp8266_features.h',
      evidence: 'source',
      notes: 'gives way only: a loop with just these is undelayed',
    },
  ),
  row(
    { call: 'ESP.deepSleep' },
    { kind: 'reboot', amount: 0, unit: 'us' },
    {
      platforms: ['arduino-esp8266'],
      source: 'esp8266/Arduino@f946290e cores/esp8266/Esp.h',
      evidence: 'source',
      notes: 'ends the loop: give-up for the bounded rule',
    },
  ),
  row(
    { call: 'ESP.deepSleepInstant' },
    { kind: 'reboot', amount: 0, unit: 'us' },
    { source: 'esp8266/Arduino@f946290e cores/esp8266/Esp.h', evidence: 'source' },
  ),
  row(
    { call: 'ESP.deepSleep' },
    { kind: 'reboot', amount: 0, unit: 'us' },
    { platforms: ['arduino-esp32'], source: 'arduino-esp32 Esp.h', evidence: 'common' },
  ),
  ...rowsFor(
    calls(
      'ESP.restart',
      'ESP.reset',
      'NVIC_SystemReset',
      'esp_restart',
      'sys_reboot',
      'System.reset',
      'rp2040.reboot',
      'watchdog_reboot',
      'HAL_NVIC_SystemReset',
    ),
    { kind: 'reboot' },
    {
      source: 'esp8266/Arduino@f946290e cores/esp8266/Esp.h; ESP-IDF and Zephyr documentation',
      evidence: 'docs',
      notes:
        'a reboot at once after a failure is an undelayed retry across boots; with state only in RAM nothing grows',
    },
  ),
  ...rowsFor(
    calls('LowPower.sleep', 'LowPower.deepSleep'),
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'ArduinoLowPower documentation', evidence: 'docs' },
  ),
  row(
    { call: 'LowPower.idle' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { platforms: ['arduino-samd'], source: 'ArduinoLowPower documentation', evidence: 'docs' },
  ),
  row(
    { call: 'LowPower.powerDown' },
    { kind: 'delay', amount: 0, unit: 'own' },
    { source: 'rocketscream Low-Power', evidence: 'common', notes: 'SLEEP_8S is 8 s; usually inside a counting loop' },
  ),
  row(
    { call: 'LowPower.idle' },
    { kind: 'delay', amount: 0, unit: 'own' },
    { platforms: ['arduino-avr'], source: 'rocketscream Low-Power', evidence: 'common' },
  ),
  row(
    { call: 'millis' },
    { kind: 'clock', unit: 'ms' },
    {
      source: 'Arduino reference',
      evidence: 'docs',
      notes: 'millis() - last >= N is the guard; wraps after 49.7 days; AsyncDelay, elapsedMillis, Chrono wrap it',
    },
  ),
  ...rowsFor(
    calls('micros', 'system_get_time'),
    { kind: 'clock', unit: 'us' },
    { source: 'Arduino reference; NONOS SDK', evidence: 'docs' },
  ),
  ...rowsFor(
    [
      ...news('elapsedMillis', 'elapsedMicros', 'elapsedSeconds', 'Chrono', 'MillisTimer'),
      ...methods('Chrono', 'hasPassed'),
    ],
    { kind: 'clock', unit: 'ms' },
    {
      source: 'library readmes',
      evidence: 'common',
      notes: 'elapsedMillis counts by itself: `if (t > N) { t = 0; … }`',
    },
  ),
]);
