/** Failure handlers that do again what failed: `ws.on('close', () => setTimeout(connect, 1000))`. */
import type { Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Context } from '../paths/context.ts';
import { Executor } from '../paths/executor.ts';
import type { Slice } from '../paths/slice.ts';
import { START, type Act, type State } from '../paths/state.ts';
import { order, pauseBefore, type Waited } from './pauses.ts';
import type { Retry } from './retry.ts';
import type { Root } from './roots.ts';

export interface HandlerRoot extends Root {
  readonly registered: { readonly call: Expr; readonly receiver: Expr | undefined; readonly fn: Fn };
}

/** Functions that run when an act failed: `ws.on('close', f)`, `ws.onclose = f`, `client.onDisconnect(f)`. */
export function handlerRoots(world: World): readonly HandlerRoot[] {
  const roots: HandlerRoot[] = [];
  const add = (handler: Expr, receiver: Expr | undefined, call: Expr, fn: Fn) => {
    for (const target of world.calls.functionsOf(handler, fn))
      roots.push({ kind: 'handler', fn: target, period: 0, registered: { call, receiver, fn } });
  };
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      for (const call of contentsOf(fn).calls) {
        const receiver = call.callee.k === 'member' ? call.callee.o : undefined;
        const name = call.args[0]?.value;
        const listener = call.args[1]?.value;
        if (receiver && name?.k === 'str' && listener && failureEvent(world, name.v, receiver, fn)) add(listener, receiver, call, fn);
        for (const meaning of world.calls.meanings(call, fn, 'handler')) {
          const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
          if (callback && meaning.outcome === 'fail' && !meaning.association) add(callback, receiver, call, fn);
        }
      }
      for (const assign of contentsOf(fn).assigns) {
        if (assign.target.k !== 'member') continue;
        const name = assign.target.p;
        const event = name.startsWith('on_') ? name.slice(3) : name.startsWith('on') ? name.slice(2).toLowerCase() : undefined;
        const known = world.calls.propertyRows(assign.target, fn).some((row) => row.means.some((one) => one.kind === 'handler' && one.outcome === 'fail'));
        if (known || (event !== undefined && failureEvent(world, event, assign.target.o, fn))) add(assign.value, assign.target.o, assign, fn);
      }
    }
  return roots;
}

/** Whether the catalogue says that this event means failure. */
function failureEvent(world: World, event: string, receiver: Expr, fn: Fn): boolean {
  const rows = world.catalogue.event(event).filter((row) => world.platforms.allows(row, fn.unit));
  const types = rows.length > 0 ? world.calls.typesOf(receiver, fn) : [];
  const typed = rows.filter((row) => 'event' in row.match && row.match.receiverType !== undefined && types.includes(row.match.receiverType));
  const decisiveRows = typed.length > 0 ? typed : rows.filter((row) => 'event' in row.match && row.match.receiverType === undefined);
  return decisiveRows.some((row) => row.means.some((meaning) => meaning.kind === 'handler' && meaning.outcome === 'fail' && !meaning.association));
}

/** What a failure handler does again: an act of the same connection, or the function that made it. */
export function handlerRetries(world: World, slice: Slice, root: HandlerRoot): readonly Retry[] {
  const executor = new Executor(world, slice);
  const at: Context = { fn: root.fn, depth: 0, stack: [root.fn] };
  const ways = executor.run(root.fn.facts.body, [START], at);
  const again: { act: Act; waited: Waited; state: State }[] = [];
  for (const state of ways) {
    const event = state.events.find((one) => one.e === 'act' && one.act.meaning.kind !== 'dns' && one.outcome !== 'ok' && isAgain(world, executor, root, one.act));
    if (event?.e !== 'act') continue;
    again.push({ act: event.act, waited: pauseBefore(state, event), state });
  }
  const shortest = [...again].sort((a, b) => order(a.waited.pause) - order(b.waited.pause))[0];
  if (!shortest) return [];
  const { act, waited, state } = shortest;
  const via = state.armed;
  return [{
    kind: 'handler', act, pause: waited.pause, certainty: via ? 'high' : 'medium',
    place: via ? { fn: via.fn, range: via.call.r } : { fn: act.fn, range: act.call.r },
    ...(waited.delay ? { delay: waited.delay } : {}),
    ...(via ? { via } : {}),
  }];
}

function isAgain(world: World, executor: Executor, root: HandlerRoot, act: Act): boolean {
  const { registered } = root;
  for (let fn: Fn | undefined = registered.fn; fn && fn.index !== 0; fn = fn.facts.parent >= 0 ? fn.unit.functions[fn.facts.parent] : undefined) if (executor.visited.has(fn)) return true;
  const receiver = act.call.callee.k === 'member' ? act.call.callee.o : undefined;
  const same = receiver && registered.receiver ? world.scopes.rootOf(receiver, act.fn) : undefined;
  const other = registered.receiver && world.scopes.rootOf(registered.receiver, registered.fn);
  if (same && other && same.binding === other.binding) return true;
  const types = registered.receiver ? world.calls.typesOf(registered.receiver, registered.fn) : [];
  return act.call.new === true && world.calls.typesOf(act.call, act.fn).some((type) => types.includes(type));
}
