/** Which writes can still be seen where a name is read: what is overwritten on every way there is dead. */
import type { Expr, FunctionFacts, Range, Stmt } from '../../facts/model.ts';
import { walkBody } from '../../facts/walk.ts';
import type { Fn } from '../program.ts';
import type { Binding, Write } from '../bindings.ts';

/** The writes of `binding` that may give `use` (in `fn`) its value at `path`. */
export function reachingWrites(binding: Binding, path: readonly string[], use: Expr, fn: Fn): readonly Write[] {
  // What a static is made with holds for the first call only.
  const settles = (write: Write) =>
    write.fn === fn &&
    !(write.op === 'init' && binding.internal) &&
    (write.op === '=' || write.op === 'init') &&
    write.path.length <= path.length &&
    write.path.every((step, i) => step === path[i] && step !== '[]');
  const { conditional, loops } = blocksOf(fn);
  const before = (write: Write) => write.r[1] <= use.r[0];
  const certain = binding.writes.filter(
    (write) =>
      settles(write) && before(write) && conditional.every((block) => !holds(block, write.r) || holds(block, use.r)),
  );
  const last = certain.reduce<Write | undefined>((a, b) => (a && a.r[0] > b.r[0] ? a : b), undefined);
  if (!last || isInside(last.r, use.r)) return binding.writes;
  return binding.writes.filter((write) => {
    if (write === last) return true;
    if (write.fn !== fn) return !(write.op === 'init' && binding.kind === 'global');
    if (write.r[0] < last.r[0]) return false;
    if (before(write)) return true;
    return loops.some((loop) => holds(loop, use.r) && holds(loop, write.r) && !holds(loop, last.r));
  });
}

/** From where one node begins to where another ends. */
type Stretch = readonly [first: Range, last: Range];

interface Blocks {
  /** Bodies that run only sometimes. */
  readonly conditional: readonly Stretch[];
  readonly loops: readonly Stretch[];
}

/** Ranges of nodes, not numbers: a function moves with the text before it. */
const cache = new WeakMap<FunctionFacts, Blocks>();

function blocksOf(fn: Fn): Blocks {
  const known = cache.get(fn.facts);
  if (known) return known;
  const conditional: Stretch[] = [];
  const loops: Stretch[] = [];
  const body = (stmts: readonly Stmt[] | undefined, into: Stretch[]) => {
    if (stmts && stmts.length > 0) into.push([stmts[0]!.r, stmts.at(-1)!.r]);
  };
  const whole = ({ r }: { readonly r: Range }): Stretch => [r, r];
  const labels = new Map<string, Range>();
  walkBody(fn.facts.body, {
    stmt(stmt) {
      if (stmt.k === 'label') labels.set(stmt.name, stmt.r);
      const back = stmt.k === 'goto' ? labels.get(stmt.label) : undefined;
      if (back) loops.push([back, stmt.r]);
      if (stmt.k === 'if') {
        body(stmt.then, conditional);
        body(stmt.else, conditional);
      } else if (stmt.k === 'loop') {
        loops.push(whole(stmt));
        if (stmt.form !== 'do') body(stmt.body, conditional);
        // `for (p = list; p; p = p->next)`: not run before the first round.
        if (stmt.step) conditional.push(whole(stmt.step));
      } else if (stmt.k === 'try') {
        body(stmt.body, conditional);
        for (const handler of stmt.handlers) body(handler.body, conditional);
      } else if (stmt.k === 'switch') for (const one of stmt.cases) body(one.body, conditional);
    },
    expr(expr) {
      if (expr.k === 'cond') conditional.push(whole(expr.a), whole(expr.b));
      else if (expr.k === 'bin' && (expr.op === '&&' || expr.op === '||')) conditional.push(whole(expr.b));
    },
  });
  const blocks = { conditional, loops };
  cache.set(fn.facts, blocks);
  return blocks;
}

const holds = ([first, last]: Stretch, inner: Range): boolean => first[0] <= inner[0] && inner[1] <= last[1];
/** A name read inside the very statement that writes it: `x = x || y`. */
const isInside = (write: Range, use: Range): boolean => holds([write, write], use);
