/** Pauses, clocks, timers and random numbers that the ecosystems' own files leave out, by the name they are met under. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, macros, methods, news, row, rowsFor, type Origin } from '../build.ts';

const arduinoRandom: Origin = { source: 'Arduino reference, random(); cores/*/WMath.cpp', evidence: 'docs' };
const libc: Origin = { source: 'POSIX.1-2017', evidence: 'docs' };
const avr: Origin = { source: 'avr-libc <util/delay.h>', evidence: 'docs' };
const chrono: Origin = { source: 'ISO C++ [time.syn]', evidence: 'docs' };
const kconfig: Origin = {
  source: 'Zephyr and ESP-IDF Kconfig',
  evidence: 'docs',
  notes: 'set: the network hands out the servers',
};
const loops: Origin = { source: 'Python documentation, asyncio event loop', evidence: 'docs' };
const node: Origin = { source: 'Node documentation, timers', evidence: 'docs' };
const common: Origin = { source: 'package readmes', evidence: 'common' };

const units = {
  nanoseconds: 'ns',
  microseconds: 'us',
  milliseconds: 'ms',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
} as const;

const inC = inFamily('c', [
  row(
    { call: 'random' },
    { kind: 'random', perDevice: false },
    { ...libc, arity: 0, notes: 'the same sequence everywhere unless seeded' },
  ),
  row(
    { call: 'random' },
    { kind: 'random', max: 0 },
    { ...arduinoRandom, arity: 1, notes: 'hardware generator on ESP; elsewhere the same sequence unless seeded' },
  ),
  row(
    { call: 'random' },
    { kind: 'random', min: 0, max: 1 },
    { ...arduinoRandom, arity: 2, notes: 'hardware generator on ESP; elsewhere the same sequence unless seeded' },
  ),

  row({ call: '_delay_ms' }, { kind: 'delay', amount: 0, unit: 'ms' }, avr),
  row({ call: '_delay_us' }, { kind: 'delay', amount: 0, unit: 'us' }, avr),
  ...rowsFor(
    calls('sleep_for', 'boost::this_thread::sleep_for', 'boost::this_thread::sleep'),
    { kind: 'delay', amount: 0, unit: 'own' },
    chrono,
  ),
  ...rowsFor(
    calls('QThread::sleep'),
    { kind: 'delay', amount: 0, unit: 's' },
    { ...common, source: 'Qt documentation' },
  ),
  ...rowsFor(
    calls('QThread::msleep', 'delay_ms', 'Delay_ms', 'msleep', 'mdelay', 'DelayMs', 'nrf_delay_ms', 'systick_delay_ms'),
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      ...common,
      source: 'Qt, Linux, Nordic and vendor board support packages',
    },
  ),
  ...rowsFor(
    calls('delay_us', 'Delay_us', 'nrf_delay_us', 'udelay'),
    { kind: 'delay', amount: 0, unit: 'us' },
    { ...common, source: 'vendor board support packages' },
  ),
  ...Object.entries(units).flatMap(([name, unit]) =>
    rowsFor(
      [...calls(`std::chrono::${name}`, `chrono::${name}`), ...news(`std::chrono::${name}`)],
      { kind: 'duration', amount: 0, unit },
      chrono,
    ),
  ),
  ...rowsFor(calls('std::chrono::duration_cast', 'chrono::duration_cast'), { kind: 'passes', value: 0 }, chrono),
  ...rowsFor(
    calls('pdMS_TO_TICKS', 'MS_TO_TICKS'),
    { kind: 'duration', amount: 0, unit: 'ms' },
    {
      source: 'FreeRTOS documentation',
      evidence: 'docs',
    },
  ),
  ...rowsFor(
    calls('K_MSEC'),
    { kind: 'duration', amount: 0, unit: 'ms' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('K_SECONDS'),
    { kind: 'duration', amount: 0, unit: 's' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('K_MINUTES'),
    { kind: 'duration', amount: 0, unit: 'min' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('K_HOURS'),
    { kind: 'duration', amount: 0, unit: 'h' },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('make_timeout_time_ms'),
    { kind: 'deadline', amount: 0, unit: 'ms' },
    { source: 'raspberrypi/pico-sdk pico/time.h', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('make_timeout_time_us'),
    { kind: 'deadline', amount: 0, unit: 'us' },
    { source: 'raspberrypi/pico-sdk pico/time.h', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('time_reached'),
    { kind: 'due', deadline: 0 },
    { source: 'raspberrypi/pico-sdk pico/time.h', evidence: 'docs' },
  ),

  ...rowsFor(
    calls(
      'esp_restart_noos',
      'ESP.eraseConfigAndRestart',
      'resetFunc',
      'wdt_enable',
      'system_restart',
      'software_Reset',
    ),
    { kind: 'reboot' },
    {
      source: 'ESP-IDF, avr-libc and ESP8266 SDK documentation',
      evidence: 'common',
    },
  ),
  ...rowsFor(
    macros('CONFIG_NET_DHCPV4_OPTION_NTP_SERVER', 'CONFIG_NET_CONFIG_SNTP_INIT_SERVER_RUNTIME'),
    { kind: 'field-config', dhcp42: true },
    kconfig,
  ),
]);

const inPython = inFamily('python', [
  ...rowsFor(
    calls('asyncio.get_event_loop', 'asyncio.get_running_loop', 'asyncio.new_event_loop', 'uasyncio.get_event_loop'),
    { kind: 'makes', type: 'asyncio.AbstractEventLoop' },
    loops,
  ),
  ...rowsFor(
    methods('asyncio.AbstractEventLoop', 'create_task', 'run_until_complete', 'call_soon'),
    { kind: 'task', callback: 0 },
    loops,
  ),
  ...rowsFor(methods('asyncio.AbstractEventLoop', 'run_in_executor'), { kind: 'task', callback: 1 }, loops),
  ...rowsFor(calls('asyncio.to_thread', 'uasyncio.run', 'uasyncio.gather'), { kind: 'task', callback: 0 }, loops),
  ...rowsFor(calls('time.process_time_ns', 'time.perf_counter_ns'), { kind: 'clock', unit: 'ns' }, loops),
  row({ call: 'time.time_ns' }, { kind: 'clock', unit: 'ns', wall: true }, loops),
  ...rowsFor(
    calls('gc.collect', 'machine.WDT.feed'),
    { kind: 'no-delay' },
    { source: 'MicroPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls(
      'random.gauss',
      'random.sample',
      'random.triangular',
      'random.SystemRandom',
      'secrets.choice',
      'secrets.randbits',
      'numpy.random.uniform',
    ),
    { kind: 'random', perDevice: true },
    {
      source: 'Python documentation, random and secrets',
      evidence: 'docs',
    },
  ),
  ...rowsFor(
    calls('random.seed', 'urandom.seed'),
    { kind: 'random-seed', seed: 0 },
    { source: 'Python documentation, random', evidence: 'docs' },
  ),
]);

const inJavaScript = inFamily('javascript', [
  row({ call: 'process.exit' }, { kind: 'reboot' }, { ...node, notes: 'a supervisor starts the program again' }),
  ...rowsFor(
    imported('luxon', calls('Duration.fromObject')),
    { kind: 'duration', named: units },
    { ...common, source: 'luxon documentation' },
  ),
  ...rowsFor(
    imported(['modern-async', 'async-sleep', 'await-sleep', 'sleep-async', 'system-sleep', 'p-sleep'], calls('sleep')),
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    common,
  ),
  ...rowsFor(
    imported(['rxjs'], calls('timer')),
    [
      { kind: 'once', period: 0, unit: 'ms' },
      { kind: 'delay', amount: 0, unit: 'ms', async: true },
    ],
    { ...common, source: 'RxJS documentation', notes: 'What is piped from it and subscribed to runs after that time.' },
  ),
  ...rowsFor(
    imported(['rxjs'], calls('interval')),
    [
      { kind: 'repeat', period: 0, unit: 'ms' },
      { kind: 'delay', amount: 0, unit: 'ms', async: true },
    ],
    { ...common, source: 'RxJS documentation', notes: 'The first value comes after one period.' },
  ),
  ...rowsFor(imported(['uuid', 'nanoid'], calls('v4', 'nanoid')), { kind: 'random', perDevice: true }, common),
  ...rowsFor(
    calls('requestIdleCallback'),
    { kind: 'no-delay' },
    { source: 'W3C requestIdleCallback', evidence: 'docs' },
  ),
]);

export const rows: readonly Row[] = [...inC, ...inPython, ...inJavaScript];
