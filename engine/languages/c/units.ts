/**
 * Units: the functions, declarations and classes of file level. Branch variants are compared and united by them; one
 * that reads the same in several variants is lowered once.
 */
import { DEEPEST, inVariant, type Context } from './context.ts';
import { joinMacroBlocks } from './macro-blocks.ts';
import { isNamed, kid, type CNode } from './nodes.ts';
import { lowerStatement } from './statements.ts';

export interface Unit {
  readonly node: CNode;
  /** Its text in the first variant that has it. */
  readonly text: string;
  readonly internal: boolean;
  /** The variants that have it. */
  readonly variants: number[];
}

/** What may become a unit, in one variant. */
export interface Piece {
  readonly node: CNode;
  readonly text: string;
  readonly internal: boolean;
}

interface Level {
  readonly node: CNode;
  readonly internal: boolean;
}

/** What stands at the level of a node, which is the file, an ERROR or a container. */
export function levelOf(node: CNode): readonly CNode[] {
  return node.type === 'ERROR' ? soundIn(node) : joinMacroBlocks(node.kids.filter((it) => isNamed(it)));
}

/** Meets the pieces of a level, last ones first, and then those of the levels in it. */
export function meetLevel(level: Level, text: string, meet: (piece: Piece) => void): void {
  const stack = [level];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top;
    const internal = top.internal || (node.type === 'namespace_definition' && !kid(node, 'name'));
    const kids = levelOf(node);
    for (let i = kids.length - 1; i >= 0; i--) {
      const inner = meetOne(kids[i]!, internal, text, meet);
      if (inner) stack.push(inner);
    }
  }
}

/** Meets the piece that a node of file level is; the level that it opens is for later. */
export function meetOne(it: CNode, internal: boolean, text: string, meet: (piece: Piece) => void): Level | undefined {
  if (CONTAINERS.has(it.type)) return { node: it, internal };
  if (it.type === 'function_definition' && it.broken) {
    const { node, rest } = release(it);
    meet({ node, text: text.slice(it.start, node.end), internal });
    return rest && { node: rest, internal };
  }
  if (it.field !== 'name' && it.field !== 'value' && it.field !== 'parameters') {
    meet({ node: it, text: text.slice(it.start, it.end), internal });
  }
  return undefined;
}

/** All distinct units, gathered variant by variant. */
export class Units {
  readonly #byPlace = new Map<string, Unit[]>();
  readonly #all: Unit[] = [];

  /** Adds what one variant holds. */
  add(root: CNode, text: string, variant: number): void {
    meetLevel({ node: root, internal: false }, text, (it) => this.#meet(it.node, it.text, it.internal, variant));
  }

  /** What an earlier variant made of the same text in the same place. */
  known(type: string, start: number, end: number, text: string): CNode | undefined {
    const found = this.#byPlace.get(placeOf(type, start, end));
    return found?.find((it) => text.startsWith(it.text, start))?.node;
  }

  /** In the order of the file. */
  all(): readonly Unit[] {
    return this.#all.sort((a, b) => a.node.start - b.node.start || a.variants[0]! - b.variants[0]!);
  }

  #meet(node: CNode, text: string, internal: boolean, variant: number): void {
    const place = placeOf(node.type, node.start, node.end);
    const known = this.#byPlace.get(place);
    const same = known?.find((it) => it.text === text && it.node.broken === node.broken);
    if (same) {
      if (same.variants.at(-1) !== variant) same.variants.push(variant);
      return;
    }
    const unit: Unit = { node, text, internal, variants: [variant] };
    this.#all.push(unit);
    if (known) known.push(unit);
    else this.#byPlace.set(place, [unit]);
  }
}

function placeOf(type: string, start: number, end: number): string {
  return `${start}:${end}:${type}`;
}

const CONTAINERS: ReadonlySet<string> = new Set([
  'namespace_definition',
  'linkage_specification',
  'declaration_list',
  'template_declaration',
  'ERROR',
  'export_declaration',
  'module_declaration',
]);

const DEFINITIONS: ReadonlySet<string> = new Set([
  'function_definition',
  'struct_specifier',
  'class_specifier',
  'union_specifier',
  'enum_specifier',
  'type_definition',
  'alias_declaration',
  'namespace_definition',
  'linkage_specification',
  'declaration_list',
  'template_declaration',
]);

/** What can be trusted under an ERROR: definitions, and declarations that no open brace precedes. */
function soundIn(error: CNode): CNode[] {
  let depth = 0;
  return error.kids.filter((it) => {
    if (it.type === '{') depth++;
    else if (it.type === '}') depth = Math.max(0, depth - 1);
    return DEFINITIONS.has(it.type) || (it.type === 'declaration' && depth === 0);
  });
}

/**
 * A brace too many makes the parser read the rest of the file as the body of one function. C has no nested functions:
 * from the first one found inside, everything is file level again.
 */
function release(fn: CNode): { node: CNode; rest?: CNode } {
  const path: { node: CNode; at: number }[] = [{ node: fn, at: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const it = top.node.kids[top.at++];
    if (!it) path.pop();
    else if (it.type === 'function_definition' && path.length > 1 && isFunction(it)) {
      const cut = (from: CNode, level: number): CNode => {
        const { at } = path[level]!;
        const next = path[level + 1];
        const kids = from.kids.slice(0, at - 1);
        if (next) kids.push(cut(next.node, level + 1));
        return { ...from, kids, end: it.start };
      };
      const rest = { ...top.node, type: 'declaration_list', field: null, kids: top.node.kids.slice(top.at - 1) };
      return { node: cut(fn, 0), rest };
    } else if (it.broken && path.length < DEEPEST) path.push({ node: it, at: 0 });
  }
  return { node: fn };
}

function isFunction(node: CNode): boolean {
  return kid(node, 'type') !== undefined && kid(node, 'declarator')?.type !== 'parenthesized_declarator';
}

/** Lowers a unit into the module's body, the functions and the classes. */
export function lowerUnit(cx: Context, unit: Unit): void {
  const classes = cx.out.classes.length;
  cx.internal = unit.internal;
  cx.fn = 0;
  lowerStatement(cx, unit.node, cx.out.module);
  for (let i = classes; i < cx.out.classes.length; i++) {
    const it = cx.out.classes[i]!;
    cx.out.classes[i] = { ...it, fields: it.fields.map((field) => inVariant(cx, field)) };
  }
}
