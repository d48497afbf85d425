/** Whether an argument is what a row's `when` asks for. Looks at literals, at the constant a name stands for, at types. */
import { lastSegment } from '../apis/catalogue.ts';
import type { Condition } from '../apis/row.ts';
import type { Expr } from '../facts/model.ts';
import type { Fn } from './program.ts';
import type { Scopes } from './scopes.ts';

export function holds(condition: Condition, arg: Expr | undefined, scopes: Scopes, fn: Fn): boolean {
  const positive =
    (condition.is === undefined || isOneOf(condition.is, arg, scopes, fn)) &&
    (condition.kind === undefined || isKind(condition.kind, arg, scopes, fn));
  return condition.not === true ? !positive : positive;
}

function isOneOf(names: readonly string[], arg: Expr | undefined, scopes: Scopes, fn: Fn): boolean {
  if (!arg) return false;
  return [arg, constantOf(arg, scopes, fn)].some((one) => {
    const text = one && spelling(one);
    return text !== undefined && names.some((name) => name === text || name === lastSegment(text));
  });
}

function spelling(expr: Expr): string | undefined {
  switch (expr.k) {
    case 'name':
      return expr.n;
    case 'member':
      return expr.p;
    case 'str':
      return expr.v;
    case 'num':
      return String(expr.v);
    case 'bool':
      return String(expr.v);
    case 'un':
      return expr.op === '-' && expr.a.k === 'num' ? `-${expr.a.v}` : undefined;
    case 'call':
      return spelling(expr.callee);
    case 'cast':
      return spelling(expr.a);
    default:
      return undefined;
  }
}

/** The literal a name is defined as, one step. */
function constantOf(expr: Expr, scopes: Scopes, fn: Fn): Expr | undefined {
  if (expr.k !== 'name') return undefined;
  const writes = scopes.lookup(expr.n, fn)[0]?.writes.filter((write) => write.path.length === 0);
  return writes?.length === 1 && writes[0]!.op === 'init' ? writes[0]!.value : undefined;
}

const NUMBER_TYPES = new Set([
  'int',
  'long',
  'short',
  'unsigned',
  'float',
  'double',
  'size_t',
  'time_t',
  'number',
  'unsigned int',
  'unsigned long',
  'int32_t',
  'uint32_t',
  'uint16_t',
  'uint8_t',
  'int16_t',
  'int8_t',
  'uint64_t',
  'int64_t',
]);
const TEXT_TYPES = new Set(['String', 'string', 'std::string', 'str', 'char', 'bytes']);

function isKind(kind: NonNullable<Condition['kind']>, arg: Expr | undefined, scopes: Scopes, fn: Fn): boolean {
  if (kind === 'absent') return arg === undefined || arg.k === 'null';
  if (kind === 'empty')
    return (
      arg === undefined ||
      arg.k === 'null' ||
      (arg.k === 'str' && arg.v === '') ||
      (arg.k === 'list' && arg.items.length === 0) ||
      (arg.k === 'object' && arg.entries.length === 0)
    );
  return arg !== undefined && kindOf(arg, scopes, fn, 0) === kind;
}

function kindOf(expr: Expr, scopes: Scopes, fn: Fn, depth: number): Condition['kind'] | undefined {
  switch (expr.k) {
    case 'str':
    case 'concat':
      return 'text';
    case 'num':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'object':
      return 'object';
    case 'list':
      return 'list';
    case 'lambda':
      return 'function';
    case 'un':
      return kindOf(expr.a, scopes, fn, depth + 1);
    case 'cast':
      return byType(expr.type) ?? kindOf(expr.a, scopes, fn, depth + 1);
    case 'bin': {
      const left = kindOf(expr.a, scopes, fn, depth + 1);
      return left ?? kindOf(expr.b, scopes, fn, depth + 1);
    }
    case 'call':
      return expr.callee.k === 'name' ? byType(expr.callee.n) : undefined;
    case 'name': {
      const binding = scopes.lookup(expr.n, fn)[0];
      if (!binding) return undefined;
      if (binding.functions) return 'function';
      if (binding.type) {
        const typed = byType(binding.type);
        // Of a parameter it is not known whether it is a pointer; a single character is rarely one.
        const single = binding.type === 'char' && !binding.pointer && !binding.array && binding.kind !== 'param';
        if (single) return 'number';
        if (typed) return typed;
      }
      const write = binding.writes.find((one) => one.path.length === 0 && (one.op === 'init' || one.op === '='));
      return write && depth < 4 ? kindOf(write.value, scopes, write.fn, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

function byType(type: string): Condition['kind'] | undefined {
  if (TEXT_TYPES.has(type)) return 'text';
  if (NUMBER_TYPES.has(type)) return 'number';
  if (type === 'bool' || type === 'boolean') return 'boolean';
  if (type === 'IPAddress' || type === 'ip_addr_t' || type === 'ip4_addr_t') return 'address';
  return undefined;
}
