/** Failure handlers that do again what failed: `ws.on('close', () => setTimeout(connect, 1000))`. */
import { identifierWords } from '../../apis/words.ts';
import type { Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Context } from '../paths/context.ts';
import { Executor } from '../paths/executor.ts';
import type { Slice } from '../paths/slice.ts';
import { START, type Act, type Condition, type State } from '../paths/state.ts';
import { isStepped, order, pauseBefore, type Waited } from './pauses.ts';
import { repeats } from './repeating.ts';
import type { Retry } from './retry.ts';
import type { Root } from './roots.ts';

export interface HandlerRoot extends Root {
  /** Runs at every event: only what it does after it has looked for a failure counts. */
  readonly anyEvent: boolean;
  readonly registered: { readonly call: Expr; readonly receiver: Expr | undefined; readonly fn: Fn };
}

/** Functions that run when an act failed: `ws.on('close', f)`, `ws.onclose = f`, `client.onDisconnect(f)`. */
export function handlerRoots(world: World): readonly HandlerRoot[] {
  const roots: HandlerRoot[] = [];
  const add = (handler: Expr, receiver: Expr | undefined, call: Expr, fn: Fn, anyEvent = false) => {
    for (const target of world.calls.functionsOf(handler, fn))
      roots.push({ kind: 'handler', fn: target, period: 0, registered: { call, receiver, fn }, anyEvent });
  };
  for (const unit of world.program.units)
    for (const fn of unit.functions) {
      for (const call of contentsOf(fn).calls) {
        const receiver = call.callee.k === 'member' ? call.callee.o : undefined;
        const name = call.args[0]?.value;
        const listener = call.args[1]?.value;
        // `client.onDisconnect(f)`: the event is the method.
        if (call.callee.k === 'member' && receiver && name && failureEvent(world, call.callee.p, receiver, fn))
          add(name, receiver, call, fn);
        if (receiver && name?.k === 'str' && listener && failureEvent(world, name.v, receiver, fn))
          add(listener, receiver, call, fn);
        for (const meaning of world.calls.meanings(call, fn, 'handler')) {
          const callback = meaning.callback === undefined ? undefined : argumentOf(call, meaning.callback);
          if (callback && meaning.outcome === 'fail' && !meaning.association) add(callback, receiver, call, fn);
          if (callback && meaning.outcome === 'any' && !meaning.association) add(callback, receiver, call, fn, true);
        }
      }
      for (const assign of contentsOf(fn).assigns) {
        if (assign.target.k !== 'member') continue;
        const name = assign.target.p;
        const event = name.startsWith('on_')
          ? name.slice(3)
          : name.startsWith('on')
            ? name.slice(2).toLowerCase()
            : undefined;
        const known = world.calls
          .propertyRows(assign.target, fn)
          .some((row) => row.means.some((one) => one.kind === 'handler' && one.outcome === 'fail'));
        if (known || (event !== undefined && failureEvent(world, event, assign.target.o, fn)))
          add(assign.value, assign.target.o, assign, fn);
      }
    }
  return roots;
}

/** Whether the catalogue says that this event means failure. */
function failureEvent(world: World, event: string, receiver: Expr, fn: Fn): boolean {
  const rows = world.catalogue.event(event).filter((row) => world.platforms.allows(row, fn.unit));
  const types = rows.length > 0 ? world.calls.typesOf(receiver, fn) : [];
  const typed = rows.filter(
    (row) => 'event' in row.match && row.match.receiverType !== undefined && types.includes(row.match.receiverType),
  );
  const decisiveRows =
    typed.length > 0 ? typed : rows.filter((row) => 'event' in row.match && row.match.receiverType === undefined);
  return decisiveRows.some((row) =>
    row.means.some((meaning) => meaning.kind === 'handler' && meaning.outcome === 'fail' && !meaning.association),
  );
}

/** What a failure handler does again: an act of the same connection, or the function that made it. */
export function handlerRetries(world: World, slice: Slice, root: HandlerRoot): readonly Retry[] {
  const executor = new Executor(world, slice);
  const at: Context = { fn: root.fn, depth: 0, stack: [root.fn] };
  const ways = executor.run(root.fn.facts.body, [START], at);
  const again: { act: Act; waited: Waited; state: State }[] = [];
  for (const state of ways) {
    if (root.anyEvent && !state.conditions.some(saysFailure)) continue;
    const event = state.events.find(
      (one) =>
        one.e === 'act' &&
        one.act.meaning.kind !== 'dns' &&
        one.outcome !== 'ok' &&
        isAgain(world, executor, root, one.act),
    );
    if (event?.e !== 'act' || !repeats(executor, state, event.act.id)) continue;
    again.push({ act: event.act, waited: pauseBefore(state, event), state });
  }
  const shortest = [...again].sort((a, b) => order(a.waited.pause) - order(b.waited.pause))[0];
  if (!shortest || isStepped(again.map((one) => ({ state: one.state, pause: one.waited.pause })))) return [];
  const { act, waited, state } = shortest;
  const via = state.armed;
  return [
    {
      kind: 'handler',
      act,
      pause: waited.pause,
      certainty: via ? 'high' : 'medium',
      place: via ? { fn: via.fn, range: via.call.r } : { fn: act.fn, range: act.call.r },
      ...(waited.delay ? { delay: waited.delay } : {}),
      ...(via ? { via } : {}),
    },
  ];
}

/** `case MQTT_EVENT_DISCONNECTED:`, `if (id == WEBSOCKET_EVENT_CLOSED)`; not the link below the connection. */
function saysFailure(condition: Condition): boolean {
  if (condition.op !== '==' || typeof condition.value !== 'string') return false;
  const words = identifierWords(condition.value);
  return words.some((word) => FAILURES.has(word)) && !words.some((word) => LINKS.has(word));
}

const FAILURES = new Set(['disconnected', 'disconnect', 'closed', 'error', 'failed', 'lost']);
const LINKS = new Set(['wifi', 'sta', 'ip', 'eth', 'ap', 'wl', 'ppp', 'modem']);

/** Functions of one C library: `esp_mqtt_client_register_event` and `esp_mqtt_client_reconnect`. */
function sameLibrary(call: Expr, act: Act): boolean {
  const name = (expr: Expr) => (expr.k === 'call' && expr.callee.k === 'name' ? identifierWords(expr.callee.n) : []);
  const [one, other] = [name(call), name(act.call)];
  return one.length > 2 && one[0] === other[0] && one[1] === other[1] && other.some((word) => AGAIN.has(word));
}

const AGAIN = new Set(['reconnect', 'connect', 'start']);

function isAgain(world: World, executor: Executor, root: HandlerRoot, act: Act): boolean {
  const { registered } = root;
  if (root.anyEvent) return sameLibrary(registered.call, act);
  for (
    let fn: Fn | undefined = registered.fn;
    fn && fn.index !== 0;
    fn = fn.facts.parent >= 0 ? fn.unit.functions[fn.facts.parent] : undefined
  )
    if (executor.visited.has(fn)) return true;
  const receiver = act.call.callee.k === 'member' ? act.call.callee.o : undefined;
  const same = receiver && registered.receiver ? world.scopes.rootOf(receiver, act.fn) : undefined;
  const other = registered.receiver && world.scopes.rootOf(registered.receiver, registered.fn);
  if (same && other && same.binding === other.binding) return true;
  const types = registered.receiver ? world.calls.typesOf(registered.receiver, registered.fn) : [];
  return act.call.new === true && world.calls.typesOf(act.call, act.fn).some((type) => types.includes(type));
}
