/** ESLint's language server, as vscode-langservers-extracted packs it, with one script open in it. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { Position } from 'vscode-languageserver-protocol';
import type { Typist } from './language-server.ts';

const CONFIG = `export default [{ rules: {
  'no-unused-vars': 'error', 'no-undef': 'error', 'prefer-const': 'error', eqeqeq: 'error', 'no-shadow': 'error',
  'no-unreachable': 'error', 'no-fallthrough': 'error', 'consistent-return': 'warn',
} }];
`;

export class EslintServer implements Typist {
  readonly name = 'ESLint';
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;
  readonly #folder: string;
  readonly #uri: string;
  #version = 1;

  /** `peers`: the folder that has it installed. */
  constructor(folder: string, peers: string) {
    this.#folder = folder;
    this.#uri = pathToFileURL(join(folder, 'sensors.mjs')).href;
    writeFileSync(join(folder, 'eslint.config.mjs'), CONFIG);
    symlinkSync(join(peers, 'node_modules'), join(folder, 'node_modules'));
    this.#process = spawn(process.execPath, [
      join(peers, 'node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server'),
      '--stdio',
    ]);
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.#settings()),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
  }

  async open(text: string): Promise<void> {
    const folder = pathToFileURL(this.#folder).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {} } },
    });
    await this.#connection.sendNotification('initialized', {});
    writeFileSync(join(this.#folder, 'sensors.mjs'), text);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'javascript', version: this.#version, text },
    });
    await this.#diagnosed();
  }

  async type(start: Position, text: string, end = start): Promise<void> {
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range: { start, end }, text }],
    });
    await this.#diagnosed();
  }

  async end(): Promise<void> {
    this.#connection.dispose();
    this.#process.kill();
  }

  /** Asks for what the server makes of the text as it is now. */
  async #diagnosed(): Promise<void> {
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
  }

  #settings() {
    return {
      validate: 'on',
      run: 'onType',
      quiet: false,
      onIgnoredFiles: 'off',
      rulesCustomizations: [],
      problems: { shortenToSingleLine: false },
      codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: false } },
      codeActionOnSave: { mode: 'all' },
      format: false,
      nodePath: null,
      options: {},
      useESLintClass: true,
      experimental: { useFlatConfig: true },
      useFlatConfig: true,
      workingDirectory: { mode: 'auto' },
      workspaceFolder: { name: 'bench', uri: pathToFileURL(this.#folder).href },
    };
  }
}
