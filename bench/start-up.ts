/**
 * What linting one small file costs beside starting Node at all: `npx tsx bench/start-up.ts [RUNS]`, after a build.
 * Medians of the same run, turn by turn, so that a busy machine is as busy for both. The limit is 2.5.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIMIT = 2.5;
const RUNS = Number(process.argv[2] ?? 10);
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const C = `#include "esp_sntp.h"
#include "freertos/task.h"

static void start_clock(void) {
  esp_sntp_setoperatingmode(SNTP_OPMODE_POLL);
  esp_sntp_setservername(0, "132.163.4.101");
  esp_sntp_init();
}

void app_main(void) {
  start_clock();
  while (1) vTaskDelay(pdMS_TO_TICKS(1000));
}
`;
const JAVASCRIPT = `const cron = require('node-cron');
const ntp = require('ntp-client');

cron.schedule('0 * * * *', () => {
  ntp.getNetworkTime('132.163.4.101', 123, (error, date) => console.log(error ?? date));
});
`;
const FILES: Readonly<Record<string, string>> = {
  'clock.c': C,
  'clock.cpp': `#include <WiFi.h>

const char *server = "132.163.4.101";
void setup() {
  WiFi.begin("name", "password");
  configTime(3600, 0, server);
}
void loop() { delay(1000); }
`,
  'clock.py': `import ntptime, time

ntptime.host = "132.163.4.101"
while True:
    try:
        ntptime.settime()
        break
    except OSError:
        time.sleep(5)
`,
  'clock.js': JAVASCRIPT,
  'clock.ts': JAVASCRIPT,
};

const folder = mkdtempSync(join(tmpdir(), 'timesync-lint-bench-'));
try {
  const cases = Object.entries(FILES).flatMap(([name, text]) => [
    { name, path: written(`plain-${name}/${name}`, text) },
    { name: `${name} with a configuration`, path: configured(`configured-${name}/${name}`, text) },
  ]);
  const node: number[] = [];
  const times = cases.map((): number[] => []);
  for (let turn = 0; turn < RUNS; turn++) {
    node.push(timeOf(['-e', '0'], 0));
    cases.forEach(({ path }, index) => times[index]!.push(timeOf([CLI, path], 1)));
  }
  const base = median(node);
  console.log(`${base.toFixed(0).padStart(5)} ms         node -e 0`);
  cases.forEach(({ name }, index) => {
    const time = median(times[index]!);
    console.log(`${time.toFixed(0).padStart(5)} ms  ${(time / base).toFixed(2)} ×  ${name}`);
    if (time / base > LIMIT) process.exitCode = 1;
  });
} finally {
  rmSync(folder, { recursive: true });
}

function written(path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

function configured(path: string, text: string): string {
  written(`${dirname(path)}/timesync-lint.json`, '{ "vendorZone": "acme.pool.ntp.org" }\n');
  return written(path, text);
}

function timeOf(args: readonly string[], expected: number): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  const time = performance.now() - start;
  if (status !== expected) throw new Error(`exit code ${status} from ${args.join(' ')}`);
  return time;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
