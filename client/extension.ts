/** The extension, apart from how its server is started. */
import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { createConfiguration } from './commands/create-configuration.ts';
import { fixAll } from './commands/fix-all.ts';
import { WorkspaceLinter } from './commands/lint-workspace.ts';
import { hasVirtualFolder, schemes } from './documents.ts';
import { InventoryView } from './inventory/view.ts';
import { LanguageServer, NAME, type Platform } from './language-server.ts';
import { StatusItems } from './status-items.ts';

export interface Extension {
  /** Ends the server. */
  stop(): Promise<void>;
}

/** Registers what the manifest promises and starts the server; does not wait for it. */
export function start(context: ExtensionContext, platform: Platform): Extension {
  const log = window.createOutputChannel(NAME, { log: true });
  const server = new LanguageServer(platform, context.extensionUri, log);
  const inventory = new InventoryView(server);
  const linter = new WorkspaceLinter(server, log);
  const { version } = context.extension.packageJSON as { version: string };
  const status = new StatusItems(server, linter, version);
  context.subscriptions.push(
    log,
    server,
    inventory,
    linter,
    status,
    commands.registerCommand('timesyncLint.lintWorkspace', () => linter.run()),
    commands.registerCommand('timesyncLint.fixAll', fixAll),
    commands.registerCommand('timesyncLint.showInventory', () => inventory.show()),
    commands.registerCommand('timesyncLint.refreshInventory', () => inventory.refresh()),
    commands.registerCommand('timesyncLint.restart', () => server.restart()),
    commands.registerCommand('timesyncLint.showOutput', () => log.show()),
    commands.registerCommand('timesyncLint.createConfig', createConfiguration),
    restartWhenFoldersNeedIt(server),
  );
  // Views of an extension that has nothing to do yet would only be in the way.
  void commands.executeCommand('setContext', 'timesyncLint.active', true);
  void server.restart();
  return { stop: () => server.stop() };
}

/** A server is told when it starts which documents it gets and who reads files. */
function restartWhenFoldersNeedIt(server: LanguageServer) {
  const needs = () => JSON.stringify([schemes(), hasVirtualFolder()]);
  let known = needs();
  return workspace.onDidChangeWorkspaceFolders(() => {
    if (needs() === known) return;
    known = needs();
    void server.restart();
  });
}
