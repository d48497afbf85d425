/**
 * A plain copy of a syntax tree. The lowering looks at most nodes several times; each look into WASM memory costs as
 * much as the whole copy of a node, and the copy has no lifetime to mind.
 */
import type { Node } from '../../source/syntax.ts';

export interface CNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly field: string | null;
  /** Tokens included, comments left out. */
  readonly kids: readonly CNode[];
  /** Holds an ERROR, or is one. */
  readonly broken: boolean;
}

interface Building {
  type: string;
  start: number;
  end: number;
  field: string | null;
  kids: CNode[];
  broken: boolean;
}

/** Kinds that are worth looking for among earlier copies. */
const LARGE: ReadonlySet<string> = new Set([
  'function_definition',
  'declaration',
  'type_definition',
  'struct_specifier',
  'class_specifier',
  'enum_specifier',
]);

/** Punctuation whose field and children need no look. */
const PLAIN: ReadonlySet<string> = new Set(['(', ')', '{', '}', '[', ']', ';', ',', ':', '"', '::']);
/** Kinds whose children say nothing that their text does not say. */
const LEAVES: ReadonlySet<string> = new Set([
  'identifier',
  'field_identifier',
  'type_identifier',
  'namespace_identifier',
  'statement_identifier',
  'primitive_type',
  'number_literal',
  'string_literal',
  'raw_string_literal',
  'char_literal',
  'system_lib_string',
  'true',
  'false',
  'null',
  'this',
  'comment',
  'type_qualifier',
  'storage_class_specifier',
  'sized_type_specifier',
  'auto',
  'escape_sequence',
  'access_specifier',
  '=',
  '.',
  '->',
  'if',
  'else',
  'for',
  'while',
  'do',
  'return',
  'switch',
  'case',
  'default',
  'break',
  'continue',
  'struct',
  'enum',
  'union',
  'class',
  'typedef',
  'sizeof',
  '+',
  '-',
  '*',
  '/',
  '%',
  '<',
  '>',
  '<=',
  '>=',
  '==',
  '!=',
  '!',
  '&&',
  '||',
  '&',
  '|',
  '^',
  '~',
  '?',
  '++',
  '--',
  '+=',
  '-=',
]);

/** An earlier copy of the same text in the same place, if there is one. */
export type Reuse = (type: string, start: number, end: number) => CNode | undefined;

/** Copies the tree under `root`, adding `shift` to every offset; what `reuse` has is not copied again. */
export function copyTree(root: Node, shift = 0, reuse?: Reuse): CNode {
  const cursor = root.walk();
  try {
    const top = read(shift, cursor.nodeType, cursor.startIndex, cursor.endIndex, null);
    const path: Building[] = [top];
    const breakAll = () => {
      for (let i = path.length - 1; i >= 0 && !path[i]!.broken; i--) path[i]!.broken = true;
    };
    let more = cursor.gotoFirstChild();
    while (more) {
      const type = cursor.nodeType;
      const start = cursor.startIndex;
      const parent = path[path.length - 1]!;
      if (PLAIN.has(type)) {
        // `;` may be one that the parser supposed: its width tells.
        const end = type === ';' ? cursor.endIndex : start + type.length;
        if (end > start) parent.kids.push(read(shift, type, start, end, null));
      } else if (type !== 'comment') {
        const end = cursor.endIndex;
        const known = path.length < 8 && LARGE.has(type) ? reuse?.(type, start, end) : undefined;
        const fresh = known ? undefined : read(shift, type, start, end, cursor.currentFieldName);
        const node = known ?? fresh!;
        parent.kids.push(node);
        if (node.broken) breakAll();
        if (fresh && !LEAVES.has(type) && cursor.gotoFirstChild()) {
          path.push(fresh);
          continue;
        }
      }
      while (!(more = cursor.gotoNextSibling())) {
        if (path.length === 1 || !cursor.gotoParent()) break;
        path.pop();
      }
    }
    return top;
  } finally {
    cursor.delete();
  }
}

function read(shift: number, type: string, start: number, end: number, field: string | null): Building {
  return { type, start: start + shift, end: end + shift, field, kids: [], broken: type === 'ERROR' };
}

/** The child in a field. */
export function kid(node: CNode, field: string): CNode | undefined {
  for (const it of node.kids) if (it.field === field) return it;
  return undefined;
}

/** All children in a field. */
export function kidsIn(node: CNode, field: string): CNode[] {
  return node.kids.filter((it) => it.field === field);
}

/** The first child of a kind. */
export function kidOf(node: CNode, type: string): CNode | undefined {
  for (const it of node.kids) if (it.type === type) return it;
  return undefined;
}

/** Whether a kind is a rule of the grammar rather than a token that stands for itself. */
export function isNamed(node: CNode): boolean {
  const c = node.type.charCodeAt(0);
  return ((c >= 97 && c <= 122) || c === 69) && !KEYWORDS.has(node.type);
}

const KEYWORDS: ReadonlySet<string> = new Set([
  'if',
  'else',
  'for',
  'while',
  'do',
  'return',
  'switch',
  'case',
  'default',
  'break',
  'continue',
  'struct',
  'enum',
  'union',
  'class',
  'typedef',
  'sizeof',
  'goto',
  'new',
  'delete',
  'try',
  'catch',
  'throw',
  'operator',
  'template',
  'typename',
  'using',
  'namespace',
  'extern',
  'static',
  'const',
  'volatile',
  'virtual',
  'explicit',
  'inline',
  'friend',
  'public',
  'private',
  'protected',
  'noexcept',
  'override',
  'final',
  'mutable',
  'constexpr',
  'decltype',
  'alignof',
  'offsetof',
  'asm',
  'not',
  'and',
  'or',
  'co_await',
  'co_return',
  'co_yield',
  'static_assert',
  'register',
  'concept',
  'signed',
  'unsigned',
  'long',
  'short',
  'defined',
  'thread_local',
  'xor',
  'bitand',
  'bitor',
  'compl',
  'requires',
]);
