/** State machines: a round that leaves its state is followed until a time guard has led back to the act's state. */
import type { Executor } from '../paths/executor.ts';
import { outcomeOf, withoutExit, type Act, type State } from '../paths/state.ts';
import { repeats } from './repeating.ts';
import type { Root } from './roots.ts';
import { roundsFrom, type Round } from './rounds.ts';

/** Passes after the one with the act: waiting, and one state between. */
const MAX_PASSES = 2;
const MAX_FOLLOWED = 6;

/** The rounds, those that end in another state replaced by the ways on which a time guard leads back. */
export function followed(executor: Executor, root: Root, act: Act, rounds: readonly Round[]): readonly Round[] {
  if (root.recursive || root.label) return rounds;
  let left = MAX_FOLLOWED;
  return rounds.flatMap((round) => {
    const outcome = outcomeOf(round.state, act.id);
    if (!round.again || (outcome !== 'ok' && outcome !== 'fail') || repeats(executor, round.state, act.id))
      return [round];
    if (left-- <= 0) return [round];
    const back = comeBack(executor, root, act, round.state);
    return back.length > 0 ? back : [round];
  });
}

function comeBack(executor: Executor, root: Root, act: Act, end: State): readonly Round[] {
  const passEnd = end.events.length;
  let live: readonly State[] = [{ ...withoutExit(end), passEnd }];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = live
      .flatMap((state) => roundsFrom(executor, root, state))
      .filter((one) => one.again && !actsAgain(one.state, act, passEnd));
    const back = next.filter(
      (one) =>
        repeats(executor, one.state, act.id) && one.state.events.slice(passEnd).some((event) => event.e === 'due'),
    );
    if (back.length > 0) return back;
    live = next.map((one) => withoutExit(one.state)).slice(0, MAX_FOLLOWED);
  }
  return [];
}

const actsAgain = (state: State, act: Act, from: number): boolean =>
  state.events.slice(from).some((event) => event.e === 'act' && event.act.id === act.id);
