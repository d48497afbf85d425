/**
 * How long the language server takes, beside ESLint's: `npx tsx bench/language-server.ts [FILE.c ...]`, after a build and
 * `npm ci --ignore-scripts --prefix bench/peers`.
 *
 * - opening the first file of a workspace until its diagnostics are there (limit 400 ms);
 * - each keystroke in a file of 2,000 lines until the diagnostics that belong to it are there (95th percentile, limit
 *   16 ms), over standard streams, without a debounce;
 * - memory of the idle server with a workspace of 10,000 files open (limit 150 MB resident, on Linux).
 *
 * Both servers type the same way, turn by turn in one run. Real files may be given instead of the made one.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Position } from 'vscode-languageserver-protocol';
import { TestClient } from '../server/testing/client.ts';
import { cFirmware, scriptFirmware } from './firmware.ts';
import { EslintServer } from './eslint-server.ts';

const LINES = 2000;
const STATEMENT = '  uint32_t remaining = timeout - elapsed;\n';
const SCRIPT_STATEMENT = '    const remaining = timeout - elapsed;\n';
/** Inside of the script's first method. */
const SCRIPT_LINE = 13;
/** Places of a file in which the statement is typed. */
const PLACES = 8;
const OPENINGS = 5;
const LARGE = 10_000;
const IDLE_MS = 5000;

/** A server with one document open in it. */
export interface Typist {
  readonly name: string;
  /** Opens the document and waits for its diagnostics. */
  open(text: string): Promise<void>;
  /** Puts text in the place of so many characters, and waits for the diagnostics of what results. */
  type(at: Position, text: string, instead?: Position): Promise<void>;
  end(): Promise<void>;
}

/** The test client's server does not keep a process alive. */
const awake = setInterval(() => {}, 60_000);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'timesync-lint-bench-')));
try {
  mkdirSync(join(folder, 'src'));
  await openings();
  await largeWorkspace();
  const given = process.argv.slice(2);
  const files =
    given.length > 0
      ? given.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }))
      : [{ name: 'firmware.c', text: cFirmware(LINES) }];
  for (const { name, text } of files) {
    const ours = await timesync(name, text);
    const theirs = new EslintServer(folder, fileURLToPath(new URL('peers', import.meta.url)));
    await theirs.open(scriptFirmware(text.split('\n').length));
    await keystrokes(ours, text, theirs);
  }
} finally {
  clearInterval(awake);
  rmSync(folder, { recursive: true, force: true });
}

/** Each time a new server and a new workspace of a few files. */
async function openings(): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    const client = await TestClient.start({ folders: [pathToFileURL(folder).href] });
    const uri = pathToFileURL(join(folder, 'src', 'main.c')).href;
    const text = cFirmware(200);
    writeFileSync(fileURLToPath(uri), text);
    const start = performance.now();
    await client.open(uri, 'c', text);
    const { length } = await client.pull(uri);
    times.push(performance.now() - start);
    if (length === 0) throw new Error('the server found nothing');
    await client.stop();
  }
  console.log(`first file: ${summary(times)} (limit 400 ms)`);
}

/** The process with its threads, some seconds after one of very many files was opened. */
async function largeWorkspace(): Promise<void> {
  const workspace = join(folder, 'large');
  for (let n = 0; n < LARGE; n++) {
    const module = join(workspace, `module-${n % 100}`);
    if (n < 100) mkdirSync(module, { recursive: true });
    writeFileSync(join(module, `part_${n}.c`), cFirmware(60));
  }
  writeFileSync(join(workspace, 'platformio.ini'), '[env:main]\nplatform = espressif32\n');
  const client = await TestClient.start({ folders: [pathToFileURL(workspace).href] });
  const uri = pathToFileURL(join(workspace, 'module-0', 'part_0.c')).href;
  const start = performance.now();
  await client.open(uri, 'c', cFirmware(60));
  if ((await client.pull(uri)).length === 0) throw new Error('the server found nothing');
  const took = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
  const resident = Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
  console.log(
    `${LARGE} files: first file ${took.toFixed(0)} ms, resident when idle ${resident.toFixed(0)} MB (limit 150 MB)`,
  );
  await client.stop();
  rmSync(workspace, { recursive: true });
}

async function timesync(name: string, text: string): Promise<Typist> {
  const path = join(folder, 'src', name);
  writeFileSync(path, text);
  const client = await TestClient.start({ folders: [pathToFileURL(folder).href] });
  const uri = pathToFileURL(path).href;
  await client.open(uri, extname(name) === '.c' ? 'c' : 'cpp', text);
  await client.pull(uri);
  return {
    name,
    open: async () => {},
    async type(start, inserted, end = start) {
      await client.change(uri, { range: { start, end }, text: inserted });
      await client.pull(uri);
    },
    end: async () => void (await client.stop()),
  };
}

async function keystrokes(ours: Typist, text: string, theirs: Typist): Promise<void> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  const lines = text.split('\n');
  // Inside of functions: behind a line that ends a statement within one.
  const places = lines.flatMap((line, i) => (/^ {2,4}\S.*;$/.test(line) ? [i + 1] : []));
  for (let place = 0; place < PLACES; place++) {
    const line = places[Math.floor(((place + 0.5) * places.length) / PLACES)]!;
    for (const [typist, statement, into] of [
      [ours, STATEMENT, times.ours],
      [theirs, SCRIPT_STATEMENT, times.theirs],
    ] as const) {
      const at = typist === ours ? line : SCRIPT_LINE;
      for (const [character, letter] of [...statement].entries()) {
        const start = performance.now();
        await typist.type({ line: at, character }, letter);
        // The first place warms both up.
        if (place > 0) into.push(performance.now() - start);
      }
      await typist.type({ line: at, character: 0 }, '', { line: at + 1, character: 0 });
    }
  }
  console.log(`${ours.name}, ${lines.length} lines, a keystroke: ${summary(times.ours)} (limit of p95 16 ms)`);
  console.log(`${theirs.name}, as many lines of JavaScript:    ${summary(times.theirs)}`);
  console.log(`ratio of medians ${(median(times.ours) / median(times.theirs)).toFixed(2)}`);
  await Promise.all([ours.end(), theirs.end()]);
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

function median(times: readonly number[]): number {
  return sorted(times)[times.length >> 1]!;
}

function summary(times: readonly number[]): string {
  const all = sorted(times);
  const at = (part: number) => all[Math.min(all.length - 1, Math.floor(all.length * part))]!.toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (${all.length} times)`;
}
