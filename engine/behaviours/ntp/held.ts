/** What one function tells of the holders of bytes: which hold the same, what comes in, what goes out. */
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import { aboutFunction } from '../../link/remembering/per-function.ts';
import type { World } from '../../link/world.ts';
import { bytePlace, holderOf } from './places.ts';

/** See `Holders`. */
export interface Held {
  /** Pairs of holders of the same bytes. */
  readonly links: (readonly [string, string])[];
  readonly received: Set<string>;
  readonly sent: Set<string>;
  readonly open: Set<string>;
}

/** `open`: holders that are known to be open from the functions before this one. */
export function heldIn(world: World, fn: Fn, open: ReadonlySet<string>): Held {
  const find = () => new HeldFinder(world, open).lookIn(fn);
  // In JavaScript it hangs on what came before.
  return fn.unit.family === 'javascript' ? find() : aboutFunction(world, fn, 'holders', find);
}

class HeldFinder {
  private readonly world: World;
  private readonly before: ReadonlySet<string>;
  private readonly held: Held = { links: [], received: new Set(), sent: new Set(), open: new Set() };

  constructor(world: World, before: ReadonlySet<string>) {
    this.world = world;
    this.before = before;
  }

  lookIn(fn: Fn): Held {
    // Who calls it with what is not told: a method that a framework calls (`datagram_received`), an exported helper.
    if (fn.index !== 0 && this.world.calls.callersOf(fn).length === 0)
      for (const param of fn.facts.params)
        for (const binding of this.world.scopes.lookup(param.name, fn)) this.held.open.add(binding.key);
    const contents = contentsOf(fn);
    for (const declaration of contents.declarations)
      if (declaration.init)
        this.assigned({ k: 'name', n: declaration.name, r: declaration.nameRange }, declaration.init, fn);
    for (const assign of contents.assigns) if (assign.op === '=') this.assigned(assign.target, assign.value, fn);
    for (const call of contents.calls) this.called(call, fn);
    return this.held;
  }

  private link(a: string | undefined, b: string | undefined): void {
    if (a !== undefined && b !== undefined && a !== b) this.held.links.push([a, b]);
  }

  private assigned(target: Expr, value: Expr, fn: Fn): void {
    if (target.k === 'list') {
      // `data, address = sock.recvfrom(48)`
      const first = target.items[0];
      if (first && value.k !== 'list') this.assigned(first, value, fn);
      else
        target.items.forEach(
          (item, i) => value.k === 'list' && value.items[i] && this.assigned(item, value.items[i], fn),
        );
      return;
    }
    if (target.k !== 'name' && target.k !== 'member') return;
    const holder = holderOf(this.world, target, fn);
    if (holder === undefined) return;
    const bare = stripped(value);
    if (bare.k === 'call') {
      const { rows, functions } = this.world.calls.resolve(bare, fn);
      if (this.world.calls.meanings(bare, fn, 'receives').some((one) => isResult(one.data)))
        this.held.received.add(holder);
      else if (rows.length === 0 && functions.length === 0) this.held.open.add(holder);
    }
    // `const [message] = await Promise.race([…])`: what stands in a list that is not known.
    if (bare.k === 'index' && fn.unit.family === 'javascript' && this.isOpen(bare, fn)) this.held.open.add(holder);
    // Only what keeps the bytes together: a number that is read out of them is no holder.
    const place = isWhole(bare) ? bytePlace(this.world, bare, fn) : undefined;
    if (place && place.bytes === undefined) this.link(holder, place.holder);
    // `struct ntp_packet *pkt = uip_appdata`: a pointer of a library's.
    if ((bare.k === 'name' || bare.k === 'member') && !place) this.held.open.add(holder);
    if (bare.k === 'member' && place && bare.p === 'payload') this.held.open.add(place.holder);
  }

  /** An element of what is already known to come from where the program does not show. */
  private isOpen(expr: Extract<Expr, { k: 'index' }>, fn: Fn): boolean {
    if (expr.o.k === 'index') return this.isOpen(expr.o, fn);
    const list = expr.o.k === 'name' ? holderOf(this.world, expr.o, fn) : undefined;
    return list !== undefined && (this.held.open.has(list) || this.before.has(list));
  }

  private called(call: Call, fn: Fn): void {
    const { calls, scopes } = this.world;
    const { functions, rows } = calls.resolve(call, fn);
    for (const callee of functions)
      call.args.forEach((arg, index) => {
        const param = callee.facts.params[index];
        const place = param && isWhole(stripped(arg.value)) ? bytePlace(this.world, arg.value, fn) : undefined;
        const binding = place && place.bytes === undefined ? scopes.lookup(param!.name, callee)[0] : undefined;
        if (binding) this.link(binding.key, place!.holder);
      });
    for (const row of rows)
      for (const meaning of row.means) {
        if (meaning.kind === 'receives') {
          if (meaning.data !== undefined && !isResult(meaning.data))
            this.mark(argumentOf(call, meaning.data), fn, this.held.received);
          if (isResult(meaning.data) && call.args.length === 0) this.mark(call, fn, this.held.received);
          const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
          for (const one of callback ? calls.functionsOf(callback, fn) : []) {
            const param = one.facts.params[meaning.at ?? 0];
            const binding = param && scopes.lookup(param.name, one)[0];
            if (binding) this.held.received.add(binding.key);
          }
        } else if (meaning.kind === 'datagram' && meaning.data !== undefined)
          this.mark(argumentOf(call, meaning.data), fn, this.held.sent);
        else if (meaning.kind === 'writes') this.mark(argumentOf(call, meaning.text), fn, this.held.sent);
        else if (meaning.kind === 'passes' && meaning.out !== undefined) {
          const [from, to] = [argumentOf(call, meaning.value), argumentOf(call, meaning.out)];
          const places = [from, to].map((one) => one && bytePlace(this.world, one, fn));
          if (places.every((one) => one?.at[0] === 0)) this.link(places[0]!.holder, places[1]!.holder);
        }
      }
    if (functions.length === 0 && rows.length === 0)
      for (const arg of call.args) if (isWhole(stripped(arg.value))) this.mark(arg.value, fn, this.held.open);
  }

  private mark(expr: Expr | undefined, fn: Fn, set: Set<string>): void {
    const place = expr && bytePlace(this.world, expr, fn);
    if (place) set.add(place.holder);
  }
}

const isResult = (refs: unknown): boolean => refs === 'result';

/** Without casts, `await` and `&`. */
export function stripped(expr: Expr): Expr {
  let at = expr;
  while (at.k === 'cast' || at.k === 'await' || (at.k === 'un' && (at.op === '&' || at.op === '*'))) at = at.a;
  return at;
}

/** An expression that stands for bytes as a whole: a name, a field, a view, not an element. */
const isWhole = (expr: Expr): boolean => expr.k === 'name' || expr.k === 'member' || expr.k === 'call';
