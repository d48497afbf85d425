/** Amounts of time as a way knows them: `wait = ok ? HOUR : SECOND; …; delay(wait)` waits what that way stored. */
import type { Unit } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import type { Context } from './context.ts';
import type { Executor } from './executor.ts';
import { pauseOf } from './pause.ts';
import type { Pause, State } from './state.ts';

/** The pause that `expr` asks for on this way, see `pauseOf`. */
export function pauseOn(executor: Executor, expr: Expr, state: State, at: Context, unit: Unit, scale = 1): Pause {
  return pauseOf(executor.world, asStored(executor, expr, state, at), at.fn, at.frame, unit, scale);
}

/** `expr` with what this way has stored in the place of the names. */
function asStored(executor: Executor, expr: Expr, state: State, at: Context): Expr {
  const inner = (one: Expr) => asStored(executor, one, state, at);
  switch (expr.k) {
    case 'name':
    case 'member': {
      const key = executor.keyOf(expr, at);
      // What grows anywhere grows: a constant stored in it is its start or its cap.
      if (executor.world.values.evaluate(expr, at.fn).some((one) => one.t === 'changing')) return expr;
      const value = key === undefined ? undefined : state.env.get(key);
      if (value?.a === 'const' && typeof value.v === 'number' && !value.assumed)
        return { k: 'num', v: value.v, r: expr.r };
      return value?.a === 'unknown' && value.from?.fn === at.fn ? value.from.expr : expr;
    }
    case 'bin': {
      const [a, b] = [inner(expr.a), inner(expr.b)];
      return a === expr.a && b === expr.b ? expr : { ...expr, a, b };
    }
    case 'cast':
    case 'un': {
      const a = inner(expr.a);
      return a === expr.a ? expr : { ...expr, a };
    }
    case 'call': {
      const args = expr.args.map((arg) => ({ ...arg, value: inner(arg.value) }));
      return args.every((arg, index) => arg.value === expr.args[index]!.value) ? expr : { ...expr, args };
    }
    default:
      return expr;
  }
}
