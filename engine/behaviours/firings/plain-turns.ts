/** Which turns are met as a matter of course: the link is up, the clock is due, a loop is to go on. */
import { identifierWords } from '../../apis/words.ts';
import type { Meaning } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import { contentsOf } from '../../link/contents.ts';
import { truth } from '../../link/evaluate/making.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { actOf } from '../acts.ts';
import { isForEver } from '../paths/compound.ts';
import type { Slice } from '../paths/slice.ts';
import type { Root } from '../retries/roots.ts';
import type { Turn } from './turns.ts';

export class PlainTurns {
  private readonly world: World;
  private readonly slice: Slice;
  /** Comparisons of a clock that the pauses already tell. */
  private readonly guards: ReadonlySet<Expr>;

  constructor(world: World, slice: Slice, guards: ReadonlySet<Expr>) {
    this.world = world;
    this.slice = slice;
    this.guards = guards;
  }

  /** Whether a loop goes on for ever, until somebody stops the program, or as long as the clock says. */
  goesOn({ loop, fn }: Root): boolean {
    return !loop?.cond || isForEver(loop.cond) || loop.form === 'each' || this.isMet(loop.cond, fn, true, RUNNING);
  }

  isPlain({ expr, fn, wanted }: Turn): boolean {
    return this.isMet(expr, fn, wanted, LINK);
  }

  private isMet(cond: Expr, fn: Fn, wanted: boolean, words: ReadonlySet<string>): boolean {
    if (this.guards.has(cond)) return true;
    if (cond.k === 'bin' && (cond.op === '&&' || cond.op === '||')) {
      const sides = [cond.a, cond.b];
      const met = (side: Expr) => this.isMet(side, fn, wanted, words);
      return (cond.op === '&&') === wanted ? sides.every(met) : sides.some(met);
    }
    if (cond.k === 'un' && cond.op === '!') return this.isMet(cond.a, fn, !wanted, words);
    if (cond.k === 'cast') return this.isMet(cond.a, fn, wanted, words);
    const values = this.world.values.evaluate(cond, fn);
    if (values.length > 0 && values.every((value) => truth(value) !== undefined)) return true;
    let met = false;
    walkExpr(cond, {
      expr: (one) => {
        if (this.guards.has(one)) met = true;
        else if (one.k === 'call') met ||= this.asksOrLooks(one, fn);
        else if (one.k === 'name' || one.k === 'member') met ||= this.isNamed(one, fn, words);
        return !met;
      },
    });
    return met;
  }

  /** A network act, a look at its outcome or at the link; the program's own functions by what stands in them. */
  private asksOrLooks(call: Call, fn: Fn, deep = true): boolean {
    const { functions, rows } = this.world.calls.resolve(call, fn);
    if (rows.some((row) => row.means.some((meaning) => LOOKS.has(meaning.kind) && !isOther(meaning)))) return true;
    if (actOf(this.world, call, fn)) return true;
    return (
      deep &&
      functions.some(
        (callee) =>
          this.slice.leads(callee) ||
          contentsOf(callee).comparisons.some((one) => this.guards.has(one)) ||
          contentsOf(callee).calls.some((inner) => this.asksOrLooks(inner, callee, false)),
      )
    );
  }

  /** `wifiConnected`, `stopRequested`, and what holds the result of an act or of a look at the link. */
  private isNamed(expr: Extract<Expr, { k: 'name' | 'member' }>, fn: Fn, words: ReadonlySet<string>): boolean {
    const name = expr.k === 'name' ? expr.n : expr.p;
    if (identifierWords(name).some((word) => words.has(word))) return true;
    const root = this.world.scopes.rootOf(expr, fn);
    return (
      root !== undefined &&
      root.binding.kind !== 'param' &&
      root.binding.writes.some(
        ({ op, value, fn: where }) =>
          (op === 'init' || op === '=') && value.k === 'call' && this.asksOrLooks(value, where),
      )
    );
  }
}

const LOOKS = new Set<Meaning['kind']>(['status', 'association', 'local-wait', 'wait', 'dns']);

/** Pins, sensors and the clock have a status too. */
const isOther = (meaning: Meaning): boolean =>
  meaning.kind === 'status' && meaning.of !== 'link' && meaning.of !== 'connection';

/** Words of names that say the link is up. */
const LINK = new Set(['wifi', 'wlan', 'connected', 'online', 'network', 'link', 'internet', 'ethernet', 'sta']);
/** Words of names that say a loop goes on until somebody stops the program. */
const RUNNING = new Set([
  ...LINK,
  'running',
  'run',
  'stop',
  'stopped',
  'stopping',
  'alive',
  'active',
  'quit',
  'exit',
  'shutdown',
  'terminate',
  'terminated',
  'keep',
  'going',
]);
