/** Steps into structured values: fields, elements, everything below. */
import type { Expr } from '../../facts/model.ts';
import { entryOf } from '../arguments.ts';
import type { Value } from '../values.ts';
import type { Frame, Workings } from './frame.ts';
import { isEverywhere, namedAs } from './paths.ts';

/** Follows field names and indices into structured values. */
export function descend(
  work: Workings,
  values: readonly Value[],
  path: readonly string[],
  frame?: Frame,
): readonly Value[] {
  if (path.length === 0) return values;
  const [key, ...rest] = path as [string, ...string[]];
  if (isEverywhere(key)) return values.flatMap((value) => everywhere(work, value, key, frame));
  return values.flatMap((value): readonly Value[] => {
    if (value.t === 'list') {
      const index =
        /^\[(\d+)\]$/.exec(key)?.[1] ??
        (key.startsWith('[') ? undefined : work.scopes.fieldIndex(key, value.items.length));
      const items =
        index !== undefined
          ? value.items.slice(Number(index)).slice(0, 1)
          : key === '[]' || key === '*'
            ? value.items
            : [];
      return items.flatMap((item) => work.at(item, rest, value.fn, frame));
    }
    if (value.t === 'object') {
      const entry = entryOf(value.expr, key.replace(/^\[|\]$/g, ''));
      const spread = spreadAfter(value.expr, entry).flatMap((one) => work.at(one, path, value.fn, frame));
      const known = spread.filter((one) => one.t !== 'unknown');
      if (entry) return [...work.at(entry, rest, value.fn, frame), ...known];
      if (known.length > 0) return known;
      if (key === '[]') return value.expr.entries.flatMap((one) => work.at(one.value, rest, value.fn, frame));
      return [];
    }
    // Fields of a looked-up address (`res->ai_addr`, `info[0][-1]`) still are that server.
    if (value.t === 'address' || (value.t === 'text' && value.lookedUp)) return [value];
    if (value.t === 'configured' || value.t === 'per-device' || value.t === 'changing') return [value];
    return [{ origin: value.origin, trail: value.trail, ...(value.port ? { port: value.port } : {}), t: 'unknown' }];
  });
}

/** `{ host: 'x', ...options }`: what is spread behind an entry may replace it. */
function spreadAfter(object: Extract<Expr, { k: 'object' }>, entry: Expr | undefined): readonly Expr[] {
  const at = object.entries.findIndex((one) => one.value === entry);
  return object.entries.slice(at + 1).flatMap((one) => (one.key === null ? [one.value] : []));
}

/** All that stands below a value, or only under keys that end as `**suffix` says. */
function everywhere(work: Workings, value: Value, key: string, frame?: Frame): readonly Value[] {
  if (value.t === 'list') return value.items.flatMap((item) => work.at(item, [key], value.fn, frame));
  if (value.t === 'object')
    return value.expr.entries.flatMap((one) => {
      const named = one.key?.k === 'str' && namedAs(one.key.v, key);
      return work
        .evaluate(one.value, value.fn, frame)
        .flatMap((inner) =>
          inner.t === 'list' || inner.t === 'object' ? everywhere(work, inner, key, frame) : named ? [inner] : [],
        );
    });
  if (key === '**port') return value.port ?? [];
  return key === '**' ? [value] : [];
}
