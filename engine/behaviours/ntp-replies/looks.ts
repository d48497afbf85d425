/** Which fields of a packet's header a function looks at in a condition. */
import type { Expr, Stmt } from '../../facts/model.ts';
import { childrenOf, walkBody } from '../../facts/walk.ts';
import { identifierWords } from '../../apis/words.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { fieldOf } from '../ntp/header.ts';
import { bytePlace, numbersOf } from '../ntp/places.ts';

export type Look = 'stratum' | 'leap' | 'mode' | 'version';

/** Kiss codes that a program may compare the reference identifier with (RFC 5905 section 7.4). */
const KISS_CODES = new Set(['RATE', 'DENY', 'RSTR', 'STEP']);
const COMPARES = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not']);
const LEAP_BITS = 0xc0;
const VERSION_BITS = 0x38;
const MODE_BITS = 0x07;
/** Names that are followed through their assignments. */
const MAX_STEPS = 6;

/** `holders`: what holds the packet's bytes in this function. */
export function looksIn(world: World, fn: Fn, holders: ReadonlySet<string>): ReadonlySet<Look> {
  const found = new Set<Look>();
  const finder = new LookFinder(world, holders, found);
  const visitor = {
    stmt(stmt: Stmt) {
      if (stmt.k === 'if') finder.condition(stmt.cond, fn);
      else if (stmt.k === 'loop' && stmt.cond && stmt.form !== 'each') finder.condition(stmt.cond, fn);
      else if (stmt.k === 'switch') finder.compared(stmt.subject, fn);
    },
    expr(expr: Expr) {
      if (expr.k === 'cond') finder.condition(expr.c, fn);
      else if (expr.k === 'un' && expr.op === '!') finder.condition(expr.a, fn);
      else if (expr.k === 'bin' && (COMPARES.has(expr.op) || expr.op === '&&' || expr.op === '||')) {
        if (!isDefault(expr)) finder.condition(expr, fn);
      } else if (expr.k === 'str' && KISS_CODES.has(expr.v)) found.add('stratum');
    },
  };
  walkBody(fn.facts.body, visitor);
  return found;
}

/** `stratum = bytes[1] || 2` stores what it finds, whatever that is. */
const isDefault = ({ op, b }: Extract<Expr, { k: 'bin' }>): boolean =>
  op === '||' && (b.k === 'num' || b.k === 'str' || b.k === 'null' || b.k === 'list' || b.k === 'object');

class LookFinder {
  private readonly world: World;
  private readonly holders: ReadonlySet<string>;
  private readonly found: Set<Look>;

  constructor(world: World, holders: ReadonlySet<string>, found: Set<Look>) {
    this.world = world;
    this.holders = holders;
    this.found = found;
  }

  condition(expr: Expr, fn: Fn): void {
    if (expr.k === 'bin' && COMPARES.has(expr.op)) {
      this.compared(expr.a, fn);
      this.compared(expr.b, fn);
    } else if (expr.k === 'bin' && (expr.op === '&&' || expr.op === '||')) {
      this.condition(expr.a, fn);
      this.condition(expr.b, fn);
    } else if (expr.k === 'un' && expr.op === '!') this.condition(expr.a, fn);
    // `if (packet[0])` tells nothing, `if (packet[0] & 0xC0)` does.
    else this.look(expr, fn, 0xff, false, MAX_STEPS);
  }

  compared(expr: Expr, fn: Fn): void {
    this.look(expr, fn, 0xff, true, MAX_STEPS);
  }

  /** `bits`: those of a byte that are left to see; `telling`: whether they are compared with something. */
  private look(expr: Expr, fn: Fn, bits: number, telling: boolean, steps: number): void {
    if (steps === 0 || (expr.k === 'un' && expr.op === 'sizeof')) return;
    const place =
      expr.k === 'index' || expr.k === 'call' || expr.k === 'un' ? bytePlace(this.world, expr, fn) : undefined;
    if (place?.bytes !== undefined && this.holders.has(place.holder)) {
      const width = place.bytes;
      for (const at of place.at) {
        if (at <= 1 && at + width > 1) this.found.add('stratum');
        if (at === 0 && telling) this.seen(width === 1 ? bits : 0xff);
      }
    }
    switch (expr.k) {
      case 'name':
      case 'member':
        this.named(expr, fn, bits, telling, steps);
        return;
      case 'bin': {
        const [mask] = numbersOf(this.world, expr.b, fn);
        if (expr.op === '&' && mask !== undefined) this.look(expr.a, fn, bits & mask, true, steps);
        else if (expr.op === '>>' && mask !== undefined) this.look(expr.a, fn, (bits << mask) & 0xff, telling, steps);
        else for (const kid of childrenOf(expr)) this.look(kid, fn, bits, telling || COMPARES.has(expr.op), steps);
        return;
      }
      case 'call':
        // What a helper makes of its arguments is looked at; `ntohl(x)`, `abs(x)`.
        for (const arg of expr.args) this.look(arg.value, fn, bits, telling, steps - 1);
        return;
      case 'cast':
      case 'await':
      case 'un':
      case 'assign':
      case 'list':
      case 'index':
        for (const kid of childrenOf(expr)) this.look(kid, fn, bits, telling, steps);
        return;
      default:
        return;
    }
  }

  private seen(bits: number): void {
    if (bits & LEAP_BITS) this.found.add('leap');
    if (bits & VERSION_BITS) this.found.add('version');
    if (bits & MODE_BITS) this.found.add('mode');
  }

  private named(
    expr: Extract<Expr, { k: 'name' | 'member' }>,
    fn: Fn,
    bits: number,
    telling: boolean,
    steps: number,
  ): void {
    const name = expr.k === 'name' ? expr.n : expr.p;
    const words = identifierWords(name);
    if (words.some((word) => word.startsWith('stratum') || word === 'kod' || word === 'kiss'))
      this.found.add('stratum');
    if (saysLeap(words, expr.k === 'member')) this.found.add('leap');
    if (expr.k === 'member') {
      const field = fieldOf(this.world, expr, fn)?.field;
      if (field === 'mode' || field === 'leap' || field === 'stratum' || field === 'version') this.found.add(field);
      if (field === 'first' && telling) this.seen(bits);
    }
    const root = this.world.scopes.rootOf(expr, fn);
    if (!root || root.path.length > 0 || this.holders.has(root.binding.key)) return;
    for (const write of root.binding.writes)
      if (write.path.length === 0 && (write.op === 'init' || write.op === '=' || write.op === '&=')) {
        const [mask] = write.op === '&=' ? numbersOf(this.world, write.value, write.fn) : [];
        if (mask === undefined) this.look(write.value, write.fn, bits, telling, steps - 1);
      }
  }
}

/** The leap indicator; a plain `leap` is as often a leap year. */
function saysLeap(words: readonly string[], field: boolean): boolean {
  if (words.includes('li') && !words.includes('vn') && !words.includes('mode')) return true;
  if (words.some((word) => word.startsWith('leapind'))) return true;
  if (!words.includes('leap')) return false;
  return words.length === 1 ? field : words.some((word) => LEAP_WORDS.has(word));
}

const LEAP_WORDS = new Set(['indicator', 'ind', 'warning', 'alarm', 'status', 'unsync', 'notinsync', 'bits', 'flag']);
