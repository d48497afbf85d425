/** The tree of what the devices do: servers, schedules, retries, requests; each item goes to its line. */
import {
  EventEmitter,
  Range,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type TextDocumentShowOptions,
  type TreeDataProvider,
} from 'vscode';
import type { InventoryNode } from '../../server/protocol.ts';

/** A node and where it stands, which tells the editor what was expanded before a refresh. */
export interface Entry {
  readonly node: InventoryNode;
  readonly id: string;
  /** How many nodes lie above. */
  readonly depth: number;
}

/** Groups are open, single statements with their places are not. */
const OPEN_DEPTH = 2;

export class InventoryTree implements TreeDataProvider<Entry> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  private nodes: readonly InventoryNode[] = [];

  /**
   * Shows other nodes. Nothing is asked of the server while the editor reads the tree, and nothing is read again that is
   * as it was: the editor mixes up the answers where it reads a tree twice at the same time.
   */
  show(nodes: readonly InventoryNode[]): void {
    if (JSON.stringify(nodes) === JSON.stringify(this.nodes)) return;
    this.nodes = nodes;
    this.changed.fire();
  }

  getChildren(parent?: Entry): Entry[] {
    if (parent) return entries(parent.node.children ?? [], parent.id, parent.depth + 1);
    return entries(this.nodes, '', 0);
  }

  getTreeItem({ node, id, depth }: Entry): TreeItem {
    const { label, detail, tooltip, icon, location } = node;
    const item = new TreeItem(label, stateOf(node, depth));
    item.id = id;
    if (detail !== undefined) item.description = detail;
    if (tooltip !== undefined) item.tooltip = tooltip;
    if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
    if (location) {
      const { start, end } = location.range;
      const options: TextDocumentShowOptions = {
        selection: new Range(start.line, start.character, end.line, end.character),
      };
      item.command = { title: 'Go to Line', command: 'vscode.open', arguments: [Uri.parse(location.uri), options] };
    }
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function stateOf({ children }: InventoryNode, depth: number): TreeItemCollapsibleState {
  if (!children || children.length === 0) return TreeItemCollapsibleState.None;
  return depth < OPEN_DEPTH ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** The same words can stand twice under one parent. */
function entries(nodes: readonly InventoryNode[], above: string, depth: number): Entry[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const times = seen.get(node.label) ?? 0;
    seen.set(node.label, times + 1);
    return { node, id: `${above}/${encodeURIComponent(node.label)}#${times}`, depth };
  });
}
