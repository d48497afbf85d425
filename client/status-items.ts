/** What the language status shows of the file in front: its findings, and the configuration in force. */
import {
  languages,
  LanguageStatusSeverity,
  Uri,
  window,
  workspace,
  type Command,
  type Disposable,
  type LanguageStatusItem,
} from 'vscode';
import type { DocumentStatus } from '../server/protocol.ts';
import type { WorkspaceLinter } from './commands/lint-workspace.ts';
import { count } from './counting.ts';
import { sourceSelector } from './documents.ts';
import { NAME, type LanguageServer } from './language-server.ts';

const LEVELS = ['error', 'warning', 'info', 'hint'] as const;
const NOUNS = { error: 'error', warning: 'warning', info: 'remark', hint: 'hint' };

export class StatusItems implements Disposable {
  private readonly findings: LanguageStatusItem;
  private readonly configuration: LanguageStatusItem;
  private readonly known = new Map<string, DocumentStatus>();
  private readonly listeners: Disposable[];

  constructor(
    private readonly server: LanguageServer,
    private readonly linter: WorkspaceLinter,
    private readonly version: string,
  ) {
    this.findings = languages.createLanguageStatusItem('timesyncLint.findings', sourceSelector());
    this.configuration = languages.createLanguageStatusItem('timesyncLint.configuration', sourceSelector());
    this.findings.name = 'timesync-lint';
    this.configuration.name = 'timesync-lint: configuration';
    this.listeners = [
      server.onStatus((status) => {
        this.known.set(keyOf(status.uri), status);
        this.show();
      }),
      server.onState(() => {
        if (server.state !== 'running') this.known.clear();
        this.show();
      }),
      linter.onRunning(() => this.show()),
      workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(keyOf(uri.toString()))),
      workspace.onDidChangeWorkspaceFolders(() => this.follow()),
      window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    this.show();
  }

  dispose(): void {
    for (const one of [this.findings, this.configuration, ...this.listeners]) one.dispose();
  }

  /** Folders of a kind that was not open before hold documents that the items are for, too. */
  private follow(): void {
    this.findings.selector = this.configuration.selector = sourceSelector();
  }

  private show(): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.known.get(keyOf(uri));
    this.showFindings(status);
    this.showConfiguration(status);
  }

  private showFindings(status: DocumentStatus | undefined): void {
    const item = this.findings;
    const { state } = this.server;
    item.busy = state === 'starting' || this.linter.running;
    item.detail = `${NAME} ${this.version}`;
    item.severity = LanguageStatusSeverity.Information;
    if (state === 'stopped') {
      item.text = 'not running';
      item.severity = LanguageStatusSeverity.Error;
      item.command = { title: 'Restart', command: 'timesyncLint.restart' };
    } else if (!status) {
      item.text = state === 'starting' ? 'starting' : 'no result yet';
      item.command = { title: 'Show Output', command: 'timesyncLint.showOutput' };
    } else if (status.problem !== undefined) {
      item.text = status.problem;
      item.severity = LanguageStatusSeverity.Warning;
      item.command = status.config
        ? openCommand(Uri.parse(status.config))
        : { title: 'Show Output', command: 'timesyncLint.showOutput' };
    } else {
      item.text = inWords(status.findings);
      item.detail += `, ${readInWords(status)}`;
      item.command = { title: 'Show Problems', command: 'workbench.actions.view.problems' };
    }
  }

  private showConfiguration(status: DocumentStatus | undefined): void {
    const item = this.configuration;
    item.detail = 'configuration in force';
    if (status?.config) {
      const uri = Uri.parse(status.config);
      item.text = workspace.asRelativePath(uri);
      item.command = openCommand(uri);
    } else {
      item.text = 'settings of the editor';
      item.command = { title: 'Create Configuration', command: 'timesyncLint.createConfig' };
    }
  }
}

const openCommand = (uri: Uri): Command => ({ title: 'Open', command: 'vscode.open', arguments: [uri] });

/** Client and server may escape a URI differently. */
const keyOf = (uri: string): string => Uri.parse(uri).toString();

function inWords(findings: DocumentStatus['findings']): string {
  const parts = LEVELS.filter((level) => findings[level] > 0).map((level) => count(findings[level], NOUNS[level]));
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

function readInWords({ files, complete }: DocumentStatus): string {
  const together = `${count(files, 'file')} read together`;
  return complete ? together : `${together}, a part of a larger tree`;
}
