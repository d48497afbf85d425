/** Writes: what a function assigns, walks through, collects or lets a call write, noted with the binding that it means. */
import type { AssignOp, Call, Expr, Range } from '../facts/model.ts';
import { outOfCast, type Binding } from './bindings.ts';
import { collectedWrites } from './collecting.ts';
import { contentsOf } from './contents.ts';
import type { Fn } from './program.ts';

/** A binding, and the steps from it to what is written. */
export interface Root {
  readonly binding: Binding;
  readonly path: readonly string[];
}

/** What the recorder asks of the names. */
export interface WrittenScopes {
  lookup(name: string, fn: Fn): readonly Binding[];
  rootOf(target: Expr, fn: Fn): Root | undefined;
  /** The binding of a name that no file declares, made for it. */
  undeclared(target: Expr, fn: Fn): Root | undefined;
  /** Whether an argument of a method is a buffer that it writes text to. */
  fillsText(method: string, argument: number): boolean;
}

/** Writes of one function to names outside of it, to be noted again in a later version. */
export type Outward = ((recorder: WriteRecorder) => void)[];

export class WriteRecorder {
  private readonly scopes: WrittenScopes;
  /** Of the function that is being looked through, where it is settled. */
  private outward: Outward | undefined;

  constructor(scopes: WrittenScopes) {
    this.scopes = scopes;
  }

  /** Notes all writes of a function; those to names outside of it also in `outward`. */
  record(fn: Fn, outward: Outward | undefined): void {
    this.outward = outward;
    this.recordWrites(fn);
    this.outward = undefined;
  }

  private recordWrites(fn: Fn): void {
    const contents = contentsOf(fn);
    for (const assign of contents.assigns) this.recordTarget(fn, assign.target, assign.op, assign.value, assign.r);
    for (const bind of contents.binds)
      if (bind.over)
        for (const binding of this.scopes.lookup(bind.name, fn))
          binding.writes.push({
            fn,
            op: 'each',
            value: bind.over,
            path: [],
            r: bind.over.r,
            ...(bind.at === undefined ? {} : { at: bind.at }),
          });
    for (const call of contents.calls) {
      this.recordOutArguments(fn, call);
      for (const { target, value } of collectedWrites(call, fn, (name, at) => this.scopes.lookup(name, at)))
        this.recordTarget(fn, target, '=', value, call.r);
    }
  }

  private recordTarget(fn: Fn, target: Expr, op: AssignOp, value: Expr, r: Range): void {
    if (target.k === 'list') {
      target.items.forEach((item, index) => {
        const part: Expr =
          value.k === 'list' && value.items[index]
            ? value.items[index]
            : { k: 'index', o: value, i: { k: 'num', v: index, r: item.r }, r: value.r };
        this.recordTarget(fn, item, op, part, r);
      });
      return;
    }
    if (target.k === 'object') {
      for (const entry of target.entries)
        if (entry.key?.k === 'str')
          this.recordTarget(
            fn,
            // `{ host = 'x' } = settings`: the default is a write of its own.
            entry.value.k === 'assign' ? entry.value.target : entry.value,
            op,
            { k: 'member', o: value, p: entry.key.v, pr: entry.key.r, r: value.r },
            r,
          );
      return;
    }
    this.recordWrite(fn, target, op, value, r);
  }

  private recordWrite(fn: Fn, target: Expr, op: AssignOp, value: Expr, r: Range): void {
    const known = this.scopes.rootOf(target, fn);
    if (known?.binding.fn !== fn) this.outward?.push((recorder) => recorder.recordWrite(fn, target, op, value, r));
    const root = known ?? this.scopes.undeclared(target, fn);
    root?.binding.writes.push({ fn, op, value, path: root.path, r });
  }

  private recordOutArguments(fn: Fn, call: Call): void {
    const receiver = fn.unit.family === 'c' && call.callee.k === 'member' ? call.callee.o : undefined;
    if (receiver?.k === 'name') this.recordReceiver(fn, call, receiver);
    call.args.forEach((arg, index) => {
      const target =
        arg.value.k === 'un' && arg.value.op === '&'
          ? arg.value.a
          : arg.value.k === 'cast'
            ? outOfCast(arg.value)
            : arg.value;
      if (!target || (target.k !== 'name' && target.k !== 'member' && target.k !== 'index')) return;
      if (fn.unit.family !== 'c') return;
      this.recordOut(fn, call, target, index);
    });
  }

  private recordReceiver(fn: Fn, call: Call, receiver: Expr): void {
    const root = this.scopes.rootOf(receiver, fn);
    if (root?.binding.fn !== fn) this.outward?.push((recorder) => recorder.recordReceiver(fn, call, receiver));
    if (root && root.binding.type !== undefined && !root.binding.constant)
      root.binding.writes.push({ fn, op: 'out', value: call, path: root.path, out: -1, r: call.r });
  }

  private recordOut(fn: Fn, call: Call, target: Expr, index: number): void {
    const filled = call.callee.k === 'member' && this.scopes.fillsText(call.callee.p, index);
    const known = this.scopes.rootOf(target, fn);
    if (known?.binding.fn !== fn) this.outward?.push((recorder) => recorder.recordOut(fn, call, target, index));
    const root = known ?? (filled ? this.scopes.undeclared(target, fn) : undefined);
    if (root && !known) root.binding.foreign = true;
    if (!root || root.binding.kind === 'function' || root.binding.kind === 'macro' || root.binding.constant) return;
    root.binding.writes.push({ fn, op: 'out', value: call, path: root.path, out: index, r: call.r });
  }
}
