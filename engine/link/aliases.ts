/** Pointers that stand for another variable of the same function: what is written through them is written to it. */
import type { Expr } from '../facts/model.ts';
import type { Binding, Write } from './bindings.ts';
import type { Fn } from './program.ts';

type Root = { readonly binding: Binding; readonly path: readonly string[] } | undefined;

/**
 * `struct sockaddr_in *v4 = (struct sockaddr_in *)&storage; v4->sin_port = htons(123);` gives `storage` its port.
 * Fields by name only: an index counts other bytes where the types differ.
 */
export function shareAliases(locals: Iterable<Binding>, rootOf: (target: Expr, fn: Fn) => Root): void {
  for (const local of locals) {
    if (local.kind !== 'local' || local.pointer !== true || local.unit.family !== 'c') continue;
    const fields = local.writes.filter(isOfField);
    const whole = local.writes.filter((write) => write.path.length === 0 && write.op !== 'out');
    if (fields.length === 0 || whole.length !== 1) continue;
    const { value, fn } = whole[0]!;
    const target = value.k === 'cast' || (value.k === 'un' && value.op === '&') ? rootOf(value, fn) : undefined;
    if (!target || target.binding === local || target.binding.fn !== fn) continue;
    for (const write of fields) target.binding.writes.push({ ...write, path: [...target.path, ...write.path] });
  }
}

const isOfField = ({ path }: Write): boolean => path.length > 0 && path.every((step) => /^\w+$/.test(step));
