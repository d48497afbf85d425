import type { Range } from '../../facts/model.ts';
import type { Node } from '../../source/syntax.ts';

/**
 * A syntax node as plain data. Reading the whole tree once with a cursor costs a tenth of asking WebAssembly node by
 * node, and lets the front ends walk without holding on to the tree.
 */
export interface TreeNode {
  readonly type: string;
  readonly named: boolean;
  /** Name of the field that the node fills in its parent. */
  readonly field: string | null;
  readonly start: number;
  readonly end: number;
  /** All children but comments. */
  readonly kids: TreeNode[];
}

export interface Reading {
  readonly root: TreeNode;
  readonly comments: readonly TreeNode[];
  /** Outermost ranges that the parser could not make sense of. */
  readonly broken: readonly Range[];
}

interface NodeType {
  readonly type: string;
  readonly named: boolean;
  readonly leaf: boolean;
}

const NONE: TreeNode[] = [];

/** Types whose children fill no field that a front end asks for. */
const FIELDLESS: ReadonlySet<string> = new Set([
  'module',
  'program',
  'block',
  'statement_block',
  'expression_statement',
  'parenthesized_expression',
  'argument_list',
  'arguments',
  'parameters',
  'formal_parameters',
  'list',
  'array',
  'tuple',
  'object',
  'dictionary',
  'string',
  'concatenated_string',
  'template_string',
  'return_statement',
]);

/**
 * Copies the tree under `node`, without recursion: hostile files nest ten thousand deep. Nodes of `opaque` types are
 * taken as leaves: the front end reads their text and nothing inside.
 */
export function readTree(node: Node, opaque: ReadonlySet<string>): Reading {
  const cursor = node.walk();
  const types = new Map<number, NodeType>();
  const comments: TreeNode[] = [];
  const broken: Range[] = [];
  let brokenUntil = 0;

  const readType = (): NodeType => {
    const type = cursor.nodeType;
    const named = cursor.nodeIsNamed;
    return { type, named, leaf: !named || opaque.has(type) };
  };

  const read = (parent: TreeNode | undefined): TreeNode => {
    const id = cursor.nodeTypeId;
    let known = types.get(id);
    if (!known) types.set(id, (known = readType()));
    const { type, named, leaf } = known;
    descend = !leaf;
    const start = cursor.startIndex;
    // A token's type is its text; every question to the cursor is a call into WebAssembly.
    const end = named ? cursor.endIndex : Math.min(start + type.length, parent?.end ?? Infinity);
    if (type === 'ERROR' && start >= brokenUntil && end > start) {
      broken.push([start, end]);
      brokenUntil = end;
    }
    const field = named && !(parent && FIELDLESS.has(parent.type)) ? cursor.currentFieldName : null;
    return { type, named, field, start, end, kids: leaf ? NONE : [] };
  };

  let descend = true;
  const root = read(undefined);
  const open: TreeNode[] = [root];
  while (open.length > 0) {
    const moved = descend ? cursor.gotoFirstChild() : cursor.gotoNextSibling();
    if (!moved) {
      if (!descend) cursor.gotoParent();
      // After a failed descent the node itself is done; after the last sibling its parent is.
      open.pop();
      descend = false;
      continue;
    }
    const parent = open[open.length - 1];
    const next = read(parent);
    if (next.type === 'comment') {
      comments.push(next);
      descend = false;
      continue;
    }
    parent?.kids.push(next);
    if (descend) open.push(next);
  }
  cursor.delete();
  return { root, comments, broken };
}

/** The child that fills a field. */
export function kid(node: TreeNode, field: string): TreeNode | undefined {
  for (const child of node.kids) if (child.field === field) return child;
  return undefined;
}

/** All children that fill a field. */
export function kidsOf(node: TreeNode, field: string): TreeNode[] {
  return node.kids.filter((child) => child.field === field);
}

export function namedKids(node: TreeNode): TreeNode[] {
  return node.kids.filter((child) => child.named);
}

/** The first child of a type. */
export function kidOfType(node: TreeNode, type: string): TreeNode | undefined {
  for (const child of node.kids) if (child.type === type) return child;
  return undefined;
}

/** Whether a keyword or sign stands directly in the node. */
export function hasToken(node: TreeNode, token: string): boolean {
  return node.kids.some((child) => !child.named && child.type === token);
}

export function rangeOf(node: TreeNode): Range {
  return [node.start, node.end];
}
