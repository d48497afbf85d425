/** What fixes write on each platform: random numbers that differ between devices, waits, types. */
import type { Idioms } from '../engine/behaviours/idioms.ts';

const c = { family: 'c' } as const;
const python = { family: 'python', imports: 'random' } as const;
const javascript = { family: 'javascript' } as const;

export const idioms: Idioms = {
  platforms: [
    // random() of the ESP cores reads the hardware generator until randomSeed() is called.
    {
      ...c,
      platform: 'arduino-esp',
      draw: 'random($n)',
      jitter: { whole: 'random($d / 2, $d + 1)' },
      wait: { code: 'delay($d)', unit: 'ms' },
      pauseType: 'unsigned long',
    },
    {
      ...c,
      platform: 'arduino',
      // Without a seed every board draws the same numbers; the microseconds that a network has taken differ.
      drawLate: '(micros() % $n)',
      jitter: { whole: '$d - micros() % ($d / 2 + 1)' },
      wait: { code: 'delay($d)', unit: 'ms' },
      pauseType: 'unsigned long',
    },
    {
      ...c,
      platform: 'esp-idf',
      draw: '(esp_random() % $n)',
      jitter: { whole: '$d - esp_random() % ($d / 2 + 1)' },
      imports: '<esp_random.h>',
      wait: { code: 'vTaskDelay(pdMS_TO_TICKS($d))', unit: 'ms' },
      pauseType: 'uint32_t',
    },
    {
      ...c,
      platform: 'zephyr',
      draw: '(sys_rand32_get() % $n)',
      jitter: { whole: '$d - sys_rand32_get() % ($d / 2 + 1)' },
      imports: '<zephyr/random/random.h>',
      wait: { code: 'k_msleep($d)', unit: 'ms' },
      pauseType: 'uint32_t',
    },
    {
      ...c,
      platform: 'pico',
      draw: '(time_us_32() % $n)',
      jitter: { whole: '$d - time_us_32() % ($d / 2 + 1)' },
      wait: { code: 'sleep_ms($d)', unit: 'ms' },
      pauseType: 'uint32_t',
    },
    {
      ...c,
      platform: 'posix',
      draw: '(unsigned int)(clock() % $n)',
      // The processor time used until a failure shows differs between devices; an unseeded rand() does not.
      jitter: { whole: '$d - (unsigned int)clock() % ($d / 2 + 1)' },
      imports: '<time.h>',
      wait: { code: 'sleep($d)', unit: 's', imports: '<unistd.h>' },
      pauseType: 'unsigned int',
    },
    {
      ...python,
      platform: 'micropython',
      draw: 'random.randrange($n)',
      jitter: { whole: 'random.randint($d // 2, $d)', real: 'random.uniform($d / 2, $d)' },
      wait: { code: 'time.sleep($d)', unit: 's', imports: 'time' },
    },
    {
      ...python,
      platform: 'circuitpython',
      draw: 'random.randrange($n)',
      jitter: { whole: 'random.randint($d // 2, $d)', real: 'random.uniform($d / 2, $d)' },
      wait: { code: 'time.sleep($d)', unit: 's', imports: 'time' },
    },
    {
      ...python,
      platform: 'cpython',
      draw: 'random.randrange($n)',
      jitter: { whole: 'random.randint($d // 2, $d)', real: 'random.uniform($d / 2, $d)' },
      wait: { code: 'time.sleep($d)', unit: 's', imports: 'time' },
    },
    ...['node', 'espruino', 'moddable', 'browser', 'iotjs', 'lowjs'].map((platform) => ({
      ...javascript,
      platform,
      draw: 'Math.floor(Math.random() * $n)',
      jitter: { whole: '$d * (0.5 + Math.random() / 2)', real: '$d * (0.5 + Math.random() / 2)' },
      wait: { code: 'await new Promise((resolve) => setTimeout(resolve, $d))', unit: 'ms' as const, async: true },
    })),
  ],
  byName: {
    sntp_setserver: 'sntp_setservername',
    esp_sntp_setserver: 'esp_sntp_setservername',
  },
};
