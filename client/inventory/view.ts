/** The view of the inventory: fetched when it is on show, and again when the server says that it has changed. */
import { commands, window, workspace, type Disposable } from 'vscode';
import { INVENTORY, type InventoryNode, type InventoryParams } from '../../server/protocol.ts';
import type { LanguageServer } from '../language-server.ts';
import { InventoryTree } from './tree.ts';

export const VIEW = 'timesyncLint.inventory';

/** Somebody who types changes the inventory with every key; nobody reads that fast. */
const QUIET_MS = 400;

export class InventoryView implements Disposable {
  private readonly tree = new InventoryTree();
  private readonly view = window.createTreeView(VIEW, { treeDataProvider: this.tree, showCollapseAll: true });
  private readonly listeners: Disposable[];
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private outOfDate = true;
  /** Fetches one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly server: LanguageServer) {
    const changed = () => this.changed();
    this.listeners = [
      server.onInventoryChanged(changed),
      server.onState(changed),
      workspace.onDidChangeWorkspaceFolders(changed),
      window.onDidChangeActiveTextEditor(() => {
        if (!hasFolders()) changed();
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.outOfDate) void this.refresh();
      }),
    ];
  }

  async show(): Promise<void> {
    await commands.executeCommand(`${VIEW}.focus`);
    await this.refresh();
  }

  refresh(): Promise<void> {
    this.outOfDate = false;
    this.turn = this.turn.then(async () => this.tree.show(await this.fetch()));
    return this.turn;
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const one of [...this.listeners, this.view, this.tree]) one.dispose();
  }

  private changed(): void {
    this.outOfDate = true;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (this.view.visible && this.outOfDate) void this.refresh();
    }, QUIET_MS);
  }

  /** Of all folders; where none is open, of the file in front. Never rejects. */
  private async fetch(): Promise<readonly InventoryNode[]> {
    const uri = hasFolders() ? undefined : window.activeTextEditor?.document.uri.toString();
    if ((!hasFolders() && uri === undefined) || this.server.state !== 'running') return [];
    const params: InventoryParams = uri === undefined ? {} : { uri };
    try {
      const nodes = await this.server.request<readonly InventoryNode[]>(INVENTORY, params);
      this.view.message = '';
      return nodes;
    } catch (error) {
      this.view.message = `The inventory could not be made: ${error instanceof Error ? error.message : String(error)}`;
      return [];
    }
  }
}

const hasFolders = (): boolean => (workspace.workspaceFolders ?? []).length > 0;
