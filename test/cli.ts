/** Runs the built command line as a user would: a process of its own, over files in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** A C file with one sure finding: a dead server's address. */
export const FAULTY =
  '#include "esp_sntp.h"\n\nvoid start(void) {\n  sntp_setservername(0, "132.163.4.101");\n  sntp_init();\n}\n';
export const CLEAN = 'int add(int a, int b) {\n  return a + b;\n}\n';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Message {
  readonly ruleId: string | null;
  readonly severity: number;
  readonly level: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const folders: string[] = [];

/** A folder with these files, gone when the process ends. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'timesync-lint-test-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function run(folder: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** As a user who may not read everything: root may, so root runs a copy as somebody else. */
export function runAsNobody(folder: string): Ran {
  if (process.getuid?.() !== 0) return run(folder);
  const copy = folderOf({});
  cpSync(dirname(CLI), join(copy, 'dist'), { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  for (const each of [folder, copy]) chmodSync(each, 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'dist/cli.js')], {
    cwd: folder,
    encoding: 'utf8',
    uid: 65534,
    gid: 65534,
    env: { NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** Messages by file name, from `--format json`. */
export function lintJson(folder: string, ...args: readonly string[]): Map<string, Message[]> {
  const { stdout, stderr } = run(folder, '--format', 'json', ...args);
  const report = (stdout === '' ? [] : JSON.parse(stdout)) as { filePath: string; messages: Message[] }[];
  if (stdout === '') throw new Error(stderr);
  return new Map(report.map(({ filePath, messages }) => [filePath.slice(folder.length + 1), messages]));
}
