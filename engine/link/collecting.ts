/** Calls that write as an assignment does: `hosts.push('…')`, `Object.assign(this, { server: '…' }, options)`. */
import type { Call, Expr } from '../facts/model.ts';
import type { Binding } from './bindings.ts';
import type { Fn } from './program.ts';

/** One value that a call writes, and where. */
export interface CollectedWrite {
  readonly target: Expr;
  readonly value: Expr;
}

const ADDS = {
  javascript: new Set(['push', 'unshift']),
  python: new Set(['append', 'appendleft']),
  c: new Set(['push_back', 'emplace_back', 'push_front']),
} as const;

/** `lookup`: what a name is bound to, for sources that are no literal. */
export function collectedWrites(
  call: Call,
  fn: Fn,
  lookup: (name: string, fn: Fn) => readonly Binding[],
): readonly CollectedWrite[] {
  const { callee } = call;
  if (callee.k !== 'member') return [];
  if (ADDS[fn.unit.family].has(callee.p))
    return call.args.map(({ value }) => ({ target: { k: 'index', o: callee.o, i: ANY, r: callee.o.r }, value }));
  const merges = fn.unit.family === 'javascript' && callee.p === 'assign' && isNamed(callee.o, 'Object');
  const into = merges ? call.args[0]?.value : undefined;
  if (!into || (into.k !== 'name' && into.k !== 'member')) return [];
  return merged(
    into,
    call.args.slice(1).map((arg) => arg.value),
    fn,
    lookup,
  );
}

/** An index that is not known. */
const ANY: Expr = { k: 'unknown', kids: [], r: [0, 0] };

/** Each member that one of the sources is seen to have, from every source that may have it. */
function merged(
  into: Expr,
  sources: readonly Expr[],
  fn: Fn,
  lookup: (name: string, fn: Fn) => readonly Binding[],
): readonly CollectedWrite[] {
  const known = sources.map((source) => membersOf(source, fn, lookup));
  const keys = new Set(known.flatMap((members) => [...members.keys()]));
  return [...keys].flatMap((key) =>
    sources.flatMap((source, i): readonly CollectedWrite[] => {
      const target: Expr = { k: 'member', o: into, p: key, pr: source.r, r: into.r };
      const own = known[i]!.get(key);
      if (own) return [{ target, value: own }];
      if (source.k === 'object') return [];
      return [{ target, value: { k: 'member', o: source, p: key, pr: source.r, r: source.r } }];
    }),
  );
}

/** Members of an object literal, or of the one that a name was made with. */
function membersOf(
  source: Expr,
  fn: Fn,
  lookup: (name: string, fn: Fn) => readonly Binding[],
): ReadonlyMap<string, Expr> {
  const literals =
    source.k === 'name'
      ? lookup(source.n, fn).flatMap((one) => one.writes.filter((write) => write.op === 'init').map((w) => w.value))
      : [source];
  return new Map(
    literals.flatMap((one) =>
      one.k === 'object'
        ? one.entries.flatMap((entry) => (entry.key?.k === 'str' ? [[entry.key.v, entry.value] as const] : []))
        : [],
    ),
  );
}

const isNamed = (expr: Expr, name: string): boolean => expr.k === 'name' && expr.n === name;
