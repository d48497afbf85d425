/** Which writes can still be seen where a name is read: what is overwritten on every way there is dead. */
import type { Expr, Range, Stmt } from '../../facts/model.ts';
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

interface Blocks {
  /** Bodies that run only sometimes. */
  readonly conditional: readonly Range[];
  readonly loops: readonly Range[];
}

const cache = new WeakMap<Fn, Blocks>();

function blocksOf(fn: Fn): Blocks {
  const known = cache.get(fn);
  if (known) return known;
  const conditional: Range[] = [];
  const loops: Range[] = [];
  const body = (stmts: readonly Stmt[] | undefined, into: Range[]) => {
    if (stmts && stmts.length > 0) into.push([stmts[0]!.r[0], stmts.at(-1)!.r[1]]);
  };
  const labels = new Map<string, number>();
  walkBody(fn.facts.body, {
    stmt(stmt) {
      if (stmt.k === 'label') labels.set(stmt.name, stmt.r[0]);
      const back = stmt.k === 'goto' ? labels.get(stmt.label) : undefined;
      if (back !== undefined) loops.push([back, stmt.r[1]]);
      if (stmt.k === 'if') {
        body(stmt.then, conditional);
        body(stmt.else, conditional);
      } else if (stmt.k === 'loop') {
        loops.push(stmt.r);
        if (stmt.form !== 'do') body(stmt.body, conditional);
        // `for (p = list; p; p = p->next)`: not run before the first round.
        if (stmt.step) conditional.push(stmt.step.r);
      } else if (stmt.k === 'try') {
        body(stmt.body, conditional);
        for (const handler of stmt.handlers) body(handler.body, conditional);
      } else if (stmt.k === 'switch') for (const one of stmt.cases) body(one.body, conditional);
    },
    expr(expr) {
      if (expr.k === 'cond') conditional.push(expr.a.r, expr.b.r);
      else if (expr.k === 'bin' && (expr.op === '&&' || expr.op === '||')) conditional.push(expr.b.r);
    },
  });
  const blocks = { conditional, loops };
  cache.set(fn, blocks);
  return blocks;
}

const holds = (block: Range, inner: Range): boolean => block[0] <= inner[0] && inner[1] <= block[1];
/** A name read inside the very statement that writes it: `x = x || y`. */
const isInside = (write: Range, use: Range): boolean => holds(write, use);
