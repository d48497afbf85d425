/** Which turns are met as a matter of course: the link is up, the clock is due, a loop is to go on. */
import { identifierWords } from '../../apis/words.ts';
import type { Meaning } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import { contentsOf } from '../../link/contents.ts';
import { truth } from '../../link/evaluate/making.ts';
import type { Binding } from '../../link/bindings.ts';
import { parentOf, type Fn } from '../../link/program.ts';
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
    if (this.saysDown(cond, fn, wanted)) return false;
    const values = this.world.values.evaluate(cond, fn);
    if (values.length > 0 && values.every((value) => truth(value) === wanted)) return true;
    if (this.comesBack(cond, fn, wanted)) return true;
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

  /** `if (asking)`: a phase that the way to the act itself enters again, and nobody else. */
  private comesBack(cond: Expr, fn: Fn, wanted: boolean): boolean {
    const root = cond.k === 'name' || cond.k === 'member' ? this.world.scopes.rootOf(cond, fn) : undefined;
    if (!root || root.binding.kind === 'param') return false;
    return root.binding.writes.some(
      (write) =>
        write.op === '=' &&
        (write.fn === fn || this.slice.leads(write.fn)) &&
        this.world.values.evaluate(write.value, write.fn).every((value) => truth(value) === wanted),
    );
  }

  /** Only after the link was lost: `if (!wifi.isconnected())`, `if (WiFi.status() != WL_CONNECTED)`. */
  private saysDown(cond: Expr, fn: Fn, wanted: boolean): boolean {
    if (cond.k !== 'bin') return !wanted && this.saysUp(cond, fn);
    if (cond.op !== '==' && cond.op !== '!=' && cond.op !== 'is' && cond.op !== 'is not') return false;
    if (!this.saysUp(cond.a, fn)) return false;
    const other = this.world.values.evaluate(cond.b, fn)[0];
    const name = cond.b.k === 'name' ? cond.b.n : cond.b.k === 'member' ? cond.b.p : '';
    const isDown = (other?.t === 'boolean' && !other.v) || identifierWords(name).some((word) => DOWN.has(word));
    return ((cond.op === '==' || cond.op === 'is') === wanted) === isDown;
  }

  /** A look at the link, or a name that says it is up. */
  private saysUp(expr: Expr, fn: Fn): boolean {
    if (expr.k === 'call') {
      const { functions, rows } = this.world.calls.resolve(expr, fn);
      const looks = rows.some((row) => row.means.some((one) => one.kind === 'status' && one.of === 'link'));
      return looks || functions.some((callee) => saysUp(callee.facts.name));
    }
    return (expr.k === 'name' && saysUp(expr.n)) || (expr.k === 'member' && saysUp(expr.p));
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
    if (root?.binding.kind === 'param') return this.isOutcome(root.binding);
    return (
      root !== undefined &&
      root.binding.writes.some(
        ({ op, value, fn: where }) =>
          (op === 'init' || op === '=') && value.k === 'call' && this.asksOrLooks(value, where),
      )
    );
  }

  /** `dns.lookup(host, (error, address) => { if (error) return; … })`: what an act tells its callback first. */
  private isOutcome({ fn, param }: Binding): boolean {
    const parent = fn && parentOf(fn);
    if (!parent || fn.facts.kind !== 'lambda' || param?.index !== 0) return false;
    const handed = contentsOf(parent).calls.find((call) =>
      call.args.some(({ value }) => value.k === 'lambda' && value.fn === fn.index),
    );
    return handed !== undefined && this.asksOrLooks(handed, parent, false);
  }
}

const LOOKS = new Set<Meaning['kind']>(['status', 'association', 'local-wait', 'wait', 'dns']);

/** Pins, sensors and the clock have a status too. */
const isOther = (meaning: Meaning): boolean =>
  meaning.kind === 'status' && meaning.of !== 'link' && meaning.of !== 'connection';

/** Words of names that say the link is up. */
const LINK = new Set(['wifi', 'wlan', 'connected', 'online', 'network', 'link', 'internet', 'ethernet', 'sta']);
const UP = new Set(['connected', 'online']);
const DOWN = new Set(['disconnected', 'lost', 'down', 'offline', 'idle']);
const saysUp = (name: string): boolean => identifierWords(name).some((word) => UP.has(word));

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
