/** Where a function writes the first byte of a packet's header, or the fields that are in it. */
import type { Call, Declaration, Expr } from '../../facts/model.ts';
import { argumentOf, argumentsOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import { sameOne } from '../../link/remembering/notes.ts';
import { aboutFunction } from '../../link/remembering/per-function.ts';
import type { World } from '../../link/world.ts';
import { fieldAt, fieldOf, headerField, isHeaderType, PACKET_BYTES, PACKET_SIZES, saysNtp } from '../ntp/header.ts';
import { bytePlace, holderOf, numbersOf, offsetsOf } from '../ntp/places.ts';
import { bytesMade, packedSpot, type Spot } from './first-bytes.ts';

export interface HeaderWrite {
  readonly fn: Fn;
  /** Absent for bytes without a name: `sock.send(b'\x1b' + 47 * b'\0')`. */
  readonly holder?: string;
  readonly value: Expr;
  readonly spot: Spot;
  /** `|=`, `+=`: added to what is there. */
  readonly added?: boolean;
  /** What is known to be written in all. */
  readonly length?: number;
  /** The struct's own fields say that it is a packet. */
  readonly header?: boolean;
  /** Handed straight to a call that sends. */
  readonly sent?: boolean;
}

export interface HeaderWrites {
  readonly writes: readonly HeaderWrite[];
  /** Holders with the modes that are written into a field of their own. */
  readonly modes: readonly { readonly holder: string; readonly value: Expr }[];
  /** Holders with what is written to their second byte, the stratum. */
  readonly strata: readonly { readonly holder: string; readonly value: Expr }[];
  /** Holders of which the length is known. */
  readonly lengths: readonly { readonly holder: string; readonly length: number }[];
}

const known = new WeakMap<World, WeakMap<Fn, HeaderWrites>>();

export function headerWrites(world: World, fn: Fn): HeaderWrites {
  const table = known.get(world) ?? new WeakMap<Fn, HeaderWrites>();
  known.set(world, table);
  const at = table.get(fn) ?? aboutFunction(world, fn, 'header writes', () => new WriteFinder(world, fn).find());
  table.set(fn, at);
  return at;
}

class WriteFinder {
  private readonly world: World;
  private readonly fn: Fn;
  private readonly writes: HeaderWrite[] = [];
  private readonly modes: { holder: string; value: Expr }[] = [];
  private readonly strata: { holder: string; value: Expr }[] = [];
  private readonly lengths: { holder: string; length: number }[] = [];

  constructor(world: World, fn: Fn) {
    this.world = world;
    this.fn = fn;
  }

  find(): HeaderWrites {
    const contents = contentsOf(this.fn);
    for (const declaration of contents.declarations) if (declaration.init) this.declared(declaration, declaration.init);
    for (const assign of contents.assigns) this.assigned(assign);
    for (const call of contents.calls) this.called(call);
    for (const { e } of contents.returns) if (e) this.handed(e, false);
    const { writes, modes, strata, lengths } = this;
    return { writes, modes, strata, lengths };
  }

  private declared(declaration: Declaration, init: Expr): void {
    const name: Expr = { k: 'name', n: declaration.name, r: declaration.nameRange };
    const holder = holderOf(this.world, name, this.fn);
    if (holder === undefined) return;
    const type = declaration.type ?? '';
    const header = isHeaderType(this.world, type);
    if (this.fn.unit.family === 'c' && (init.k === 'object' || (init.k === 'list' && !declaration.array))) {
      if (header || saysNtp(type)) this.initialised(holder, type, init, header);
      return;
    }
    this.made(holder, init);
  }

  /** `{ .li_vn_mode = 0x1b }`, `{ 0x1b, 0, … }` of a struct. */
  private initialised(holder: string, type: string, init: Expr, header: boolean): void {
    const entries =
      init.k === 'object'
        ? init.entries.map((entry) => [entry.key?.k === 'str' ? entry.key.v : undefined, entry.value] as const)
        : init.k === 'list'
          ? init.items.map((item, i) => [fieldAt(this.world, type, i), item] as const)
          : [];
    for (const [name, value] of entries) if (name !== undefined) this.field(holder, name, value, header);
  }

  private field(holder: string, name: string, value: Expr, header: boolean, added = false): void {
    const field = headerField(name);
    if (field === 'mode') this.modes.push({ holder, value });
    if (field === 'stratum') this.strata.push({ holder, value });
    if (field !== 'first' && field !== 'version') return;
    const spot = field === 'first' ? 'byte' : 'version';
    this.writes.push({ fn: this.fn, holder, value, spot, ...(header ? { header } : {}), ...(added ? { added } : {}) });
  }

  private assigned(assign: Extract<Expr, { k: 'assign' }>): void {
    const { target, value, op } = assign;
    const added = op === '|=' || op === '+=';
    if (op !== '=' && !added) return;
    if (target.k === 'member') {
      const field = fieldOf(this.world, target, this.fn);
      const holder = field && holderOf(this.world, target.o, this.fn);
      if (holder !== undefined) {
        this.field(holder, target.p, value, field!.known, added);
        return;
      }
    }
    if (target.k === 'name' || target.k === 'member') {
      const holder = added ? undefined : holderOf(this.world, target, this.fn);
      if (holder !== undefined) this.made(holder, value);
      return;
    }
    if (target.k !== 'index' && target.k !== 'un') return;
    const place = bytePlace(this.world, target, this.fn);
    if (place?.at.length !== 1) return;
    const at = place.at[0]!;
    if (at === 1 && place.bytes === 1) this.strata.push({ holder: place.holder, value });
    if (at !== 0) return;
    const slice = target.k === 'index' && target.i.k === 'unknown';
    const made = slice ? bytesMade(this.world, value, this.fn)?.first : undefined;
    if (slice && !made) return;
    const spot = made?.spot ?? (place.bytes === 4 ? this.wordSpot(value) : 'byte');
    if (!slice && place.bytes !== 1 && place.bytes !== 4) return;
    this.writes.push({
      fn: this.fn,
      holder: place.holder,
      value: made?.expr ?? value,
      spot,
      ...(added ? { added } : {}),
    });
  }

  /** `htonl(0x1b000000)` has the first byte at the most significant end, a plain number on small machines at the least. */
  private wordSpot(value: Expr): Spot {
    return value.k === 'call' ? 'high' : 'low';
  }

  /** A name is given bytes: by a literal, a packed text, or so many of nothing. */
  private made(holder: string, value: Expr): void {
    if (value.k === 'num' || value.k === 'name') return;
    const bytes = bytesMade(this.world, value, this.fn);
    if (!bytes) return;
    if (bytes.length !== undefined && value.k !== 'str' && (value.k === 'call' || this.fn.unit.family !== 'c'))
      this.lengths.push({ holder, length: bytes.length });
    if (!bytes.first) return;
    const length = value.k === 'str' && this.fn.unit.family === 'c' ? undefined : bytes.length;
    this.writes.push({
      fn: this.fn,
      holder,
      value: bytes.first.expr,
      spot: bytes.first.spot,
      // `uint8_t packet[48] = {0x1b}` leaves the rest to the compiler.
      ...(length === undefined || this.fn.unit.family === 'c' ? {} : { length }),
    });
  }

  private called(call: Call): void {
    for (const row of this.world.calls.resolve(call, this.fn).rows)
      for (const meaning of row.means) {
        if (meaning.kind === 'puts') {
          const at = meaning.at === undefined ? undefined : argumentOf(call, meaning.at);
          this.put(argumentOf(call, meaning.into), at, argumentOf(call, meaning.value), meaning.bits ?? 8);
        } else if (meaning.kind === 'packs' && meaning.into !== undefined) {
          const format = this.world.values.evaluate(argumentOf(call, meaning.format) ?? call, this.fn)[0];
          const spot = format?.t === 'text' ? packedSpot(format.v) : undefined;
          const at = meaning.at === undefined ? undefined : argumentOf(call, meaning.at);
          const bits = spot === 'byte' ? 8 : 32;
          if (spot) this.put(argumentOf(call, meaning.into), at, argumentsOf(call, meaning.values)[0], bits, spot);
        } else if (meaning.kind === 'datagram' || meaning.kind === 'writes') {
          const refs = meaning.kind === 'datagram' ? meaning.data : meaning.text;
          const data = refs === undefined ? undefined : argumentOf(call, refs);
          if (data) this.handed(data, true);
        } else if (meaning.kind === 'passes' && meaning.out !== undefined) {
          const out = argumentOf(call, meaning.out);
          const place = out && bytePlace(this.world, out, this.fn);
          const value = argumentOf(call, meaning.value);
          if (place?.at[0] === 0 && value?.k === 'str') this.made(place.holder, value);
        }
      }
    for (const arg of call.args) this.handed(arg.value, false);
    this.sized(call);
  }

  private put(into: Expr | undefined, at: Expr | undefined, value: Expr | undefined, bits: number, spot?: Spot): void {
    const place = into && bytePlace(this.world, into, this.fn);
    if (!place || !value || place.at.length !== 1) return;
    const steps = at ? offsetsOf(this.world, at, this.fn).at : [0];
    if (steps.length !== 1) return;
    const offset = place.at[0]! + steps[0]!;
    if (offset === 1 && bits === 8) this.strata.push({ holder: place.holder, value });
    if (offset !== 0 || bits === 64) return;
    // What fills all with nothing says no version.
    if (numbersOf(this.world, value, this.fn).every((one) => one === 0)) return;
    this.writes.push({
      fn: this.fn,
      holder: place.holder,
      value,
      spot: spot ?? (bits === 8 ? 'byte' : 'high'),
    });
  }

  /** Bytes without a name: handed to a call that is known to send, or a whole packet that goes anywhere. */
  private handed(data: Expr, sent: boolean): void {
    if (data.k === 'name' || data.k === 'num' || data.k === 'list') return;
    const bytes = bytesMade(this.world, data, this.fn);
    if (!bytes?.first || (!sent && (bytes.length === undefined || !PACKET_SIZES.has(bytes.length)))) return;
    this.writes.push({
      fn: this.fn,
      value: bytes.first.expr,
      spot: bytes.first.spot,
      ...(sent ? { sent } : {}),
      ...(bytes.length === undefined ? {} : { length: bytes.length }),
    });
  }

  /** `memset(packet, 0, 48)`, `udp.write(packet, 48)`: a buffer beside its length. */
  private sized(call: Call): void {
    if (call.args.length < 2) return;
    if (!call.args.some((arg) => this.constant(arg.value) === PACKET_BYTES)) return;
    for (const arg of call.args) {
      const place = arg.value.k === 'num' ? undefined : bytePlace(this.world, arg.value, this.fn);
      if (place?.at[0] === 0) this.lengths.push({ holder: place.holder, length: PACKET_BYTES });
    }
  }

  /** A number, or a name that is defined as one: looked at for every argument, so no values are followed. */
  private constant(expr: Expr): number | undefined {
    if (expr.k === 'num') return expr.v;
    if (expr.k !== 'name') return undefined;
    const { fn } = this;
    const { scopes, memory } = this.world;
    const find = () => constantOf(scopes, expr, fn);
    return memory?.isOpen ? memory.lookIn(fn, expr, 'constant', find, sameOne) : find();
  }
}

function constantOf(scopes: World['scopes'], expr: Expr, fn: Fn, steps = 3): number | undefined {
  if (expr.k === 'num') return expr.v;
  if (expr.k !== 'name' || steps === 0) return undefined;
  const [binding] = scopes.lookup(expr.n, fn);
  const write = binding?.writes.length === 1 ? binding.writes[0] : undefined;
  return write?.op === 'init' && binding?.kind !== 'param' ? constantOf(scopes, write.value, fn, steps - 1) : undefined;
}
