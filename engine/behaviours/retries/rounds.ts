/** Rounds: the ways once through what repeats, and whether another round follows. */
import type { Loop } from '../../facts/model.ts';
import { branch } from '../paths/conditions.ts';
import { isForEver } from '../paths/compound.ts';
import type { Context } from '../paths/context.ts';
import type { Executor } from '../paths/executor.ts';
import { START, withoutExit, type State } from '../paths/state.ts';
import type { Root } from './roots.ts';

/** One round: how it went, and whether another follows. */
export interface Round {
  readonly state: State;
  readonly again: boolean;
}

/** All rounds of a repeater. */
export const roundsOf = (executor: Executor, root: Root): readonly Round[] => roundsFrom(executor, root, START);

/** The rounds of a repeater that begin with what `start` knows. */
export function roundsFrom(executor: Executor, root: Root, start: State): readonly Round[] {
  const at: Context = { fn: root.fn, depth: 0, stack: [root.fn] };
  if (root.label) return labelWays(executor, root.label, start, at);
  return root.loop ? loopWays(executor, root.loop, start, at) : bodyWays(executor, root, start, at);
}

/** From a label on: the ways that come back to it by `goto` go round. */
function labelWays(executor: Executor, label: NonNullable<Root['label']>, start: State, at: Context): readonly Round[] {
  return executor
    .run(label.body, [start], at)
    .map((state) => ({ state, again: state.exit?.x === 'goto' && state.exit.label === label.name }));
}

function loopWays(executor: Executor, loop: Loop, start: State, at: Context): readonly Round[] {
  const test = (state: State): readonly Round[] =>
    !loop.cond || isForEver(loop.cond)
      ? [{ state, again: true }]
      : branch(executor, loop.cond, state, at).map((way) => ({
          state: way.state,
          again: way.taken && !way.state.exit,
        }));
  const rounds: Round[] = [];
  const entering = loop.form === 'do' ? [{ state: start, again: true }] : test(start);
  rounds.push(...entering.filter((one) => !one.again));
  const inside = executor.run(
    loop.body,
    executor.prune(entering.filter((one) => one.again).map((one) => one.state)),
    at,
  );
  for (const end of inside) {
    const exit = end.exit;
    const goesOn = !exit || (exit.x === 'continue' && (!exit.label || exit.label === loop.label));
    if (!goesOn) {
      rounds.push({ state: end, again: false });
      continue;
    }
    const stepped = loop.step
      ? executor.evaluate(loop.step, withoutExit(end), at).map((one) => one.state)
      : [withoutExit(end)];
    for (const state of stepped) rounds.push(...(loop.form === 'do' ? test(state) : [{ state, again: true }]));
  }
  return rounds;
}

function bodyWays(executor: Executor, root: Root, start: State, at: Context): readonly Round[] {
  return executor.run(root.fn.facts.body, [start], at).map((state) => ({
    state,
    again: root.recursive
      ? state.exit?.x === 'again'
      : state.exit?.x !== 'stop' && state.exit?.x !== 'throw' && !(root.endsOnZero && isLast(state)),
  }));
}

/** Whether a way ends in `return 0`, or without a result. */
function isLast({ exit }: State): boolean {
  if (exit?.x !== 'return') return true;
  return exit.value.a === 'const' && !exit.value.v;
}
