/** A folder with firmware for a test to open and change. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const THERMOSTAT = join(ROOT, 'test-fixtures/projects/thermostat');

/** A fourth device of the thermostat's family, whose header says what becomes of an address in its source. */
const GARAGE_DOOR = {
  'garage-door/clock.h': `#pragma once
#include "esp_sntp.h"

static inline void clock_use(const char *server) {
    sntp_setservername(0, server);
}
`,
  'garage-door/clock.c': `#include "clock.h"

void clock_start(void) {
    clock_use("132.163.4.101");
    sntp_init();
}
`,
};

export class Firmware {
  readonly #parent = realpathSync(mkdtempSync(join(tmpdir(), 'timesync-lint-e2e-')));
  /** Its name is what a user would call it: editors show it. */
  readonly folder = join(this.#parent, 'thermostat');

  /** The thermostat, its garage door and the given files. */
  constructor(files: Readonly<Record<string, string>> = {}) {
    cpSync(THERMOSTAT, this.folder, { recursive: true });
    for (const [path, text] of Object.entries({ ...GARAGE_DOOR, ...files })) this.write(path, text);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  delete(name: string): void {
    rmSync(this.path(name));
  }

  /** Removes the whole folder. */
  remove(): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }
}
