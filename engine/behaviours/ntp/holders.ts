/** Which variables hold the same bytes, which of them came in from the network, and which go out. */
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { bytePlace, holderOf } from './places.ts';
import { mayHoldPackets } from './signs.ts';

export interface Holders {
  /** All holders of the bytes that `holder` holds, itself included. */
  same(holder: string): ReadonlySet<string>;
  /** Holders that a receiving call fills. */
  readonly received: ReadonlySet<string>;
  /** Holders that a sending call takes; the value tells whether some call sends them to port 123. */
  readonly sent: ReadonlySet<string>;
  /** Holders that come from where the program does not show: another library's call, a pointer of its. */
  readonly open: ReadonlySet<string>;
}

/** Holders further away than this are not followed. */
const MAX_HOLDERS = 32;

const known = new WeakMap<World, Holders>();

export function holdersOf(world: World): Holders {
  const at = known.get(world) ?? new HolderFinder(world).find();
  known.set(world, at);
  return at;
}

class HolderFinder {
  private readonly world: World;
  private readonly links = new Map<string, Set<string>>();
  private readonly received = new Set<string>();
  private readonly sent = new Set<string>();
  private readonly open = new Set<string>();

  constructor(world: World) {
    this.world = world;
  }

  find(): Holders {
    for (const unit of this.world.program.units)
      if (mayHoldPackets(this.world, unit)) unit.functions.forEach((fn) => this.lookIn(fn));
    const cache = new Map<string, ReadonlySet<string>>();
    return {
      received: this.received,
      sent: this.sent,
      open: this.open,
      same: (holder) => {
        const at = cache.get(holder) ?? this.closure(holder);
        cache.set(holder, at);
        return at;
      },
    };
  }

  private closure(holder: string): ReadonlySet<string> {
    const found = new Set([holder]);
    for (const at of found) {
      if (found.size > MAX_HOLDERS) break;
      for (const next of this.links.get(at) ?? []) found.add(next);
    }
    return found;
  }

  private lookIn(fn: Fn): void {
    // Who calls it with what is not told: a method that a framework calls (`datagram_received`), an exported helper.
    if (fn.index !== 0 && this.world.calls.callersOf(fn).length === 0)
      for (const param of fn.facts.params)
        for (const binding of this.world.scopes.lookup(param.name, fn)) this.open.add(binding.key);
    const contents = contentsOf(fn);
    for (const declaration of contents.declarations)
      if (declaration.init)
        this.assigned({ k: 'name', n: declaration.name, r: declaration.nameRange }, declaration.init, fn);
    for (const assign of contents.assigns) if (assign.op === '=') this.assigned(assign.target, assign.value, fn);
    for (const call of contents.calls) this.called(call, fn);
  }

  private link(a: string | undefined, b: string | undefined): void {
    if (a === undefined || b === undefined || a === b) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = this.links.get(from);
      if (at) at.add(to);
      else this.links.set(from, new Set([to]));
    }
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
      if (this.world.calls.meanings(bare, fn, 'receives').some((one) => isResult(one.data))) this.received.add(holder);
      else if (rows.length === 0 && functions.length === 0) this.open.add(holder);
    }
    // `const [message] = await Promise.race([…])`: what stands in a list that is not known.
    if (bare.k === 'index' && fn.unit.family === 'javascript' && this.isOpen(bare, fn)) this.open.add(holder);
    // Only what keeps the bytes together: a number that is read out of them is no holder.
    const place = isWhole(bare) ? bytePlace(this.world, bare, fn) : undefined;
    if (place && place.bytes === undefined) this.link(holder, place.holder);
    // `struct ntp_packet *pkt = uip_appdata`: a pointer of a library's.
    if ((bare.k === 'name' || bare.k === 'member') && !place) this.open.add(holder);
    if (bare.k === 'member' && place && bare.p === 'payload') this.open.add(place.holder);
  }

  /** An element of what is already known to come from where the program does not show. */
  private isOpen(expr: Extract<Expr, { k: 'index' }>, fn: Fn): boolean {
    if (expr.o.k === 'index') return this.isOpen(expr.o, fn);
    const list = expr.o.k === 'name' ? holderOf(this.world, expr.o, fn) : undefined;
    return list !== undefined && this.open.has(list);
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
            this.mark(argumentOf(call, meaning.data), fn, this.received);
          if (isResult(meaning.data) && call.args.length === 0) this.mark(call, fn, this.received);
          const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
          for (const one of callback ? calls.functionsOf(callback, fn) : []) {
            const param = one.facts.params[meaning.at ?? 0];
            const binding = param && scopes.lookup(param.name, one)[0];
            if (binding) this.received.add(binding.key);
          }
        } else if (meaning.kind === 'datagram' && meaning.data !== undefined)
          this.mark(argumentOf(call, meaning.data), fn, this.sent);
        else if (meaning.kind === 'writes') this.mark(argumentOf(call, meaning.text), fn, this.sent);
        else if (meaning.kind === 'passes' && meaning.out !== undefined) {
          const [from, to] = [argumentOf(call, meaning.value), argumentOf(call, meaning.out)];
          const places = [from, to].map((one) => one && bytePlace(this.world, one, fn));
          if (places.every((one) => one?.at[0] === 0)) this.link(places[0]!.holder, places[1]!.holder);
        }
      }
    if (functions.length === 0 && rows.length === 0)
      for (const arg of call.args) if (isWhole(stripped(arg.value))) this.mark(arg.value, fn, this.open);
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
