/** Types and declarators: what a name is declared as. */
import { textOf, type Context } from './context.ts';
import { kid, kidOf, type CNode } from './nodes.ts';

/** A declarator taken apart. */
export interface Declarator {
  /** The node that holds the name; undefined for abstract ones and structured bindings. */
  readonly name?: CNode;
  readonly pointer: boolean;
  readonly array: boolean;
  /** `const` behind the last `*`. */
  readonly constPointer: boolean;
  /** The outermost parameter list, where the name is a function (not a pointer to one). */
  readonly params?: CNode;
  readonly bindings?: CNode;
}

/** Unwraps pointers, references, arrays, parentheses and functions down to the name. */
export function declarator(node: CNode): Declarator {
  let pointer = false;
  let array = false;
  let constPointer = false;
  let params: CNode | undefined;
  for (let it: CNode | undefined = node; it;) {
    switch (it.type) {
      case 'pointer_declarator':
      case 'abstract_pointer_declarator':
        if (!pointer) constPointer = kidOf(it, 'type_qualifier') !== undefined;
        pointer = true;
        if (params) params = undefined;
        it = kid(it, 'declarator');
        break;
      case 'array_declarator':
      case 'abstract_array_declarator':
        array = true;
        it = kid(it, 'declarator');
        break;
      case 'function_declarator':
      case 'abstract_function_declarator':
        params = kid(it, 'parameters');
        it = kid(it, 'declarator');
        break;
      case 'init_declarator':
        it = kid(it, 'declarator');
        break;
      case 'structured_binding_declarator':
        return { pointer, array, constPointer, bindings: it };
      case 'reference_declarator':
      case 'parenthesized_declarator':
      case 'attributed_declarator':
      case 'variadic_declarator':
      case 'ms_call_modifier': {
        const inner: CNode | undefined = it.kids.find((one) => isDeclarator(one));
        if (it.type === 'reference_declarator' && params) params = undefined;
        it = inner;
        break;
      }
      default:
        return { name: it, pointer, array, constPointer, ...(params && { params }) };
    }
  }
  return { pointer, array, constPointer, ...(params && { params }) };
}

function isDeclarator(node: CNode): boolean {
  return (
    node.type.endsWith('declarator') ||
    node.type === 'identifier' ||
    node.type === 'field_identifier' ||
    node.type === 'type_identifier' ||
    node.type === 'qualified_identifier' ||
    node.type === 'operator_name' ||
    node.type === 'destructor_name'
  );
}

/** The base type as written, without qualifiers and `struct`; undefined for `auto`. */
export function typeName(cx: Context, node: CNode | undefined): string | undefined {
  if (!node) return undefined;
  switch (node.type) {
    case 'struct_specifier':
    case 'class_specifier':
    case 'union_specifier':
    case 'enum_specifier': {
      const name = kid(node, 'name');
      return name ? oneLine(textOf(cx, name)) : undefined;
    }
    case 'type_descriptor':
      return typeName(cx, kid(node, 'type'));
    case 'placeholder_type_specifier':
    case 'auto':
    case 'decltype':
      return undefined;
    default: {
      const text = oneLine(textOf(cx, node));
      return text.startsWith('typename ') ? text.slice('typename '.length) : text;
    }
  }
}

/** White space to single spaces, none around `::`, `<` and `>`. */
export function oneLine(text: string): string {
  let out = '';
  for (const word of text.split(/\s/)) {
    if (word === '') continue;
    const glued = out === '' || !isWord(out.charCodeAt(out.length - 1)) || !isWord(word.charCodeAt(0));
    out += glued ? word : ` ${word}`;
  }
  return out;
}

/** A qualified name without template arguments: `a::b<c>` → `a::b`. */
export function plainName(text: string): string {
  if (!text.includes('<')) return oneLine(text);
  let depth = 0;
  let out = '';
  for (const c of text) {
    if (c === '<') depth++;
    else if (c === '>') depth--;
    else if (depth === 0) out += c;
  }
  return oneLine(out);
}

/** The last part of a qualified name. */
export function lastName(name: string): string {
  return name.slice(name.lastIndexOf('::') + 1).replace(':', '');
}

const PRIMITIVE_TYPES: ReadonlySet<string> = new Set([
  'void',
  'bool',
  'char',
  'short',
  'int',
  'long',
  'float',
  'double',
  'signed',
  'unsigned',
  'size_t',
  'ssize_t',
  'byte',
  'word',
  'boolean',
  'time_t',
  'uint',
  'ulong',
  'u8',
  'u16',
  'u32',
  'u64',
  's8',
  's16',
  's32',
  's64',
]);

/** `int`, `unsigned long`, `uint32_t`, `esp_err_t`: built without a constructor. */
export function isPrimitive(type: string): boolean {
  return PRIMITIVE_TYPES.has(type.split(' ')[0]!) || type.endsWith('_t');
}

/** Whether a name is written like a class: known as one, or capitalised and not all capitals. */
export function looksLikeType(cx: Context, name: string): boolean {
  const last = lastName(name);
  if (cx.names.types.has(last)) return true;
  const first = last.charCodeAt(0);
  if (first < 65 || first > 90) return false;
  return last !== last.toUpperCase() && !last.includes('_') && !cx.names.functions.has(last);
}

function isWord(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
}
