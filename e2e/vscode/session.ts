/** One VS Code and one browser for a file of tests; a fresh window over a fresh firmware for each test. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { needs } from '../../test/needs.ts';
import { Firmware, ROOT } from '../shared/firmware.ts';
import { CodeServer } from './code-server.ts';
import { Workbench } from './workbench.ts';

const FAILURES = join(import.meta.dirname, '../failures');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  publisher: string;
  name: string;
  version: string;
};

/** What VS Code calls the extension. */
export const EXTENSION = `${manifest.publisher}.${manifest.name}`;

/** The file that `npm run package` made, or the one that TIMESYNC_LINT_VSIX names. */
export const VSIX = process.env['TIMESYNC_LINT_VSIX'] ?? join(ROOT, `${manifest.name}-${manifest.version}.vsix`);

const CHROMIUM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Session {
  readonly server: CodeServer;
  /** A window with a copy of the thermostat, changed by the given files. */
  open(files?: Readonly<Record<string, string>>): Promise<{ bench: Workbench; firmware: Firmware }>;
}

/** Registers the hooks of a describe block; `settings` are the user's. */
export function inVsCode(settings: Readonly<Record<string, unknown>> = {}): Session {
  const server = new CodeServer(settings);
  let browser: Browser;
  let window: { context: BrowserContext; bench: Workbench; firmware: Firmware } | undefined;

  before(async function () {
    needs(this, 'chromium');
    if (!existsSync(VSIX)) throw new Error(`${VSIX} is not there: run "npm run package" in the root first`);
    server.install(VSIX);
    await server.start();
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM });
  });

  afterEach(async function () {
    if (!window) return;
    if (this.currentTest?.state === 'failed') {
      mkdirSync(FAILURES, { recursive: true });
      const name = this.currentTest.title.replace(/\W+/g, '-');
      await window.bench.page.screenshot({ path: join(FAILURES, `${name}.png`) });
    }
    await window.context.close();
    window.firmware.remove();
    window = undefined;
  });

  after(async () => {
    await browser?.close();
    await server.stop();
  });

  return {
    server,
    async open(files) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const bench = new Workbench(await context.newPage());
      const firmware = new Firmware(files);
      window = { context, bench, firmware };
      await bench.open(server.url, firmware.folder);
      return { bench, firmware };
    },
  };
}
