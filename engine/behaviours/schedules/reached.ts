/** What a job does to the network: the acts that running it reaches, and whom they ask. */
import type { Expr, Stmt } from '../../facts/model.ts';
import { childrenOf } from '../../facts/walk.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import { actOf, commandWords } from '../acts.ts';
import type { Act } from '../paths/state.ts';
import { reachOfAct, reachOfText, reachOfValues, type Reach, hostOf, isOwnHost } from '../targets.ts';
import { asksTimePort, portSaysTime } from '../time-ports.ts';
import type { TimeServer } from '../time-servers.ts';

/** The act of a job that counts: a time sync, else a request to a public host, else one to a host known at run time only. */
export interface Job {
  readonly act: Act;
  readonly reach: Reach;
  readonly syncs: boolean;
  /** The act stands under a further condition. */
  readonly conditional: boolean;
}

interface Reached {
  readonly act: Act;
  readonly conditional: boolean;
}

const MAX_CALL_DEPTH = 6;

/** Acts that running `fn` reaches, through calls and functions handed on. */
export function actsReached(world: World, fn: Fn, conditional = false): readonly Reached[] {
  const walk = new Walk(world);
  walk.function(fn, conditional, 0);
  return walk.found;
}

/** Acts that a stretch of statements of `fn` reaches. */
export function actsIn(world: World, body: readonly Stmt[], fn: Fn): readonly Reached[] {
  const walk = new Walk(world);
  walk.body(body, fn, false, 0);
  return walk.found;
}

/** Acts that evaluating an expression reaches. */
export function actsInExpression(world: World, expr: Expr, fn: Fn): readonly Reached[] {
  const walk = new Walk(world);
  walk.expr(expr, fn, false, 0);
  return walk.found;
}

class Walk {
  readonly found: Reached[] = [];
  private readonly world: World;
  private readonly seen = new Set<string>();

  constructor(world: World) {
    this.world = world;
  }

  function(fn: Fn, conditional: boolean, depth: number): void {
    const key = `${fn.id}:${conditional}`;
    if (depth > MAX_CALL_DEPTH || this.seen.has(key)) return;
    this.seen.add(key);
    this.body(fn.facts.body, fn, conditional, depth);
  }

  body(body: readonly Stmt[], fn: Fn, conditional: boolean, depth: number): void {
    let under = conditional;
    for (const stmt of body) {
      this.stmt(stmt, fn, under, depth);
      // What follows an early way out happens only sometimes.
      if (stmt.k === 'if' && leaves(stmt.then)) under = true;
    }
  }

  private stmt(stmt: Stmt, fn: Fn, conditional: boolean, depth: number): void {
    const exprs = (...list: readonly (Expr | undefined)[]) => {
      for (const one of list) if (one) this.expr(one, fn, conditional, depth);
    };
    switch (stmt.k) {
      case 'decl':
        return exprs(stmt.init);
      case 'expr':
      case 'return':
      case 'throw':
        return exprs(stmt.e);
      case 'block':
        return this.body(stmt.body, fn, conditional, depth);
      case 'if':
        exprs(stmt.cond);
        this.body(stmt.then, fn, true, depth);
        return this.body(stmt.else ?? [], fn, true, depth);
      case 'loop':
        this.body(stmt.init ?? [], fn, conditional, depth);
        exprs(stmt.over, stmt.cond, stmt.step);
        this.body(stmt.body, fn, conditional, depth);
        return this.body(stmt.else ?? [], fn, conditional, depth);
      case 'try':
        this.body(stmt.body, fn, conditional, depth);
        for (const handler of stmt.handlers) this.body(handler.body, fn, true, depth);
        this.body(stmt.else ?? [], fn, conditional, depth);
        return this.body(stmt.finally ?? [], fn, conditional, depth);
      case 'switch':
        exprs(stmt.subject);
        for (const one of stmt.cases) this.body(one.body, fn, true, depth);
        return;
    }
  }

  expr(expr: Expr, fn: Fn, conditional: boolean, depth: number): void {
    if (expr.k === 'lambda') return this.function(fn.unit.functions[expr.fn]!, conditional, depth + 1);
    if (expr.k === 'call') this.call(expr, fn, conditional, depth);
    const kids = childrenOf(expr);
    const sometimes = expr.k === 'cond' || (expr.k === 'bin' && (expr.op === '&&' || expr.op === '||'));
    kids.forEach((kid, index) => this.expr(kid, fn, conditional || (sometimes && index > 0), depth));
  }

  private call(call: Extract<Expr, { k: 'call' }>, fn: Fn, conditional: boolean, depth: number): void {
    const { functions, rows } = this.world.calls.resolve(call, fn);
    if (rows.some((row) => row.means.some((meaning) => meaning.kind === 'schedules'))) return;
    const act = actOf(this.world, call, fn);
    if (act) this.found.push({ act, conditional });
    for (const callee of functions) this.function(callee, conditional, depth + 1);
    // `getLocation().then(createRecord)`, `Thread(target=sync)`: what is handed to a library is run by it.
    if (functions.length > 0) return;
    for (const { value } of call.args)
      if (value.k === 'name' || value.k === 'member')
        for (const handed of this.world.calls.functionsOf(value, fn)) this.function(handed, conditional, depth + 1);
  }
}

/** Whether a block ends by leaving what it stands in. */
export function leaves(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (!last) return false;
  if (last.k === 'block') return leaves(last.body);
  return last.k === 'return' || last.k === 'continue' || last.k === 'break' || last.k === 'throw';
}

/** The act that speaks for a job. What only asks the local network is no case. */
export function gravest(world: World, acts: readonly Reached[], timeServers: readonly TimeServer[]): Job | undefined {
  const jobs = acts
    .filter(({ act }) => act.meaning.kind !== 'dns' || acts.length === 1)
    .map(({ act, conditional }): Job => {
      const syncs = asksTheTime(world, act, timeServers);
      return { act, conditional, syncs, reach: reachOfJob(world, act, syncs, timeServers) };
    })
    .filter((job) => job.reach !== 'lan');
  const score = (job: Job) => (job.syncs ? 0 : job.reach === 'public' ? 2 : 4) + (job.conditional ? 1 : 0);
  return jobs.sort((a, b) => score(a) - score(b))[0];
}

/** Whether an act asks a time server: by what the catalogue says, by the server's port or by a known server. */
export function asksTheTime(world: World, act: Act, timeServers: readonly TimeServer[]): boolean {
  if (act.meaning.kind === 'syncs' || timeServers.some((server) => server.use?.expr === act.call)) return true;
  if (act.meaning.kind === 'command')
    return commandWords(world, act.call, act.fn, act.meaning).some((word) =>
      world.catalogue.command(word).some((row) => row.means.some((meaning) => meaning.kind === 'syncs')),
    );
  if (act.meaning.kind === 'datagram' || act.meaning.kind === 'request')
    return asksTimePort(world, act.call, act.fn, act.meaning);
  return act.meaning.kind === 'dns' && portSaysTime(world, act.call, act.fn, act.meaning.port);
}

function reachOfJob(world: World, act: Act, syncs: boolean, timeServers: readonly TimeServer[]): Reach {
  const { reach, values } = reachOfAct(world, act);
  if (
    reach === 'public' &&
    !syncs &&
    values.length > 0 &&
    values.every((value) => reachOfValues([value]) === 'public')
  ) {
    const { ownDomains, ownServers } = world.settings(act.fn.unit);
    const hosts = values.map((value) => ('v' in value ? String(value.v) : ''));
    if (hosts.every((host) => isOwnHost(hostOf(host).toLowerCase(), ownDomains, ownServers))) return 'own';
  }
  // A vendor's cloud that the library knows by itself: `Particle.syncTime()`
  if (
    reach === 'unknown' &&
    act.meaning.kind === 'request' &&
    act.meaning.proto === 'cloud' &&
    act.meaning.server === undefined &&
    act.meaning.url === undefined
  )
    return 'public';
  if (!syncs || reach !== 'unknown') return reach;
  // The server is set elsewhere: it is on the local network where all servers of this firmware are.
  const servers = timeServers.filter((server) => server.literal.fn.unit.firmware === act.fn.unit.firmware);
  return servers.length > 0 && servers.every((server) => reachOfText(server.server) === 'lan') ? 'lan' : reach;
}
