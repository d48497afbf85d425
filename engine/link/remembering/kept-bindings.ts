/** Bindings that are the same in two versions of a program are made one object. */
import type { Binding, Write } from '../bindings.ts';
import { sameItems } from './notes.ts';

/** By the bindings of this version: those of the version before that say the same. */
export function keptBindings(before: readonly Binding[], now: readonly Binding[]): ReadonlyMap<Binding, Binding> {
  const kept = new Map<Binding, Binding>();
  const known = new Map<string, Binding[]>();
  for (const one of before) {
    const at = known.get(one.key);
    if (at) at.push(one);
    else known.set(one.key, [one]);
  }
  for (const one of now) {
    // A key may stand for several: the first for the first.
    const old = known.get(one.key)?.shift();
    if (old && old !== one && saysTheSame(old, one)) kept.set(one, old);
  }
  return kept;
}

function saysTheSame(a: Binding, b: Binding): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    a.unit === b.unit &&
    a.fn === b.fn &&
    a.type === b.type &&
    a.pointer === b.pointer &&
    a.array === b.array &&
    a.constant === b.constant &&
    a.internal === b.internal &&
    a.foreign === b.foreign &&
    a.nameRange === b.nameRange &&
    a.param?.index === b.param?.index &&
    a.param?.facts === b.param?.facts &&
    a.macro === b.macro &&
    a.qualified === b.qualified &&
    sameItems(a.functions ?? [], b.functions ?? []) &&
    sameItems(a.classes ?? [], b.classes ?? []) &&
    a.writes.length === b.writes.length &&
    a.writes.every((write, i) => sameWrite(write, b.writes[i]!))
  );
}

const sameWrite = (a: Write, b: Write): boolean =>
  a.fn === b.fn &&
  a.op === b.op &&
  a.value === b.value &&
  a.out === b.out &&
  a.at === b.at &&
  a.r === b.r &&
  sameItems(a.path, b.path);
