/** Whether a call is about a time service: by the port it names, or by the port of the address that it is handed. */
import type { ArgRefs, Meaning } from '../apis/row.ts';
import type { Call } from '../facts/model.ts';
import { argumentOf } from '../link/arguments.ts';
import type { Fn } from '../link/program.ts';
import type { Value } from '../link/values.ts';
import type { World } from '../link/world.ts';

/** NTP and SNTP, DAYTIME (RFC 867) and TIME (RFC 868). */
const TIME_PORTS = new Set([123, 13, 37]);
const TIME_SERVICES = new Set(['ntp', 'daytime', 'time', 'sntp', '123', '13', '37']);

type Asks = Extract<Meaning, { kind: 'datagram' | 'request' }>;

/** Whether a datagram or request goes to a time service. */
export function asksTimePort(world: World, call: Call, fn: Fn, meaning: Asks): boolean {
  if (portSaysTime(world, call, fn, meaning.port)) return true;
  return targetsOf(meaning).some((ref) => structSaysTime(world, call, fn, ref));
}

/** The arguments, or the fields of them, that say whom a datagram or request asks. */
export function targetsOf(meaning: Asks): readonly ArgRefs[] {
  const target = meaning.kind === 'datagram' ? meaning.address : (meaning.server ?? meaning.url);
  return target === undefined ? [] : heads(target);
}

export function portSaysTime(world: World, call: Call, fn: Fn, refs: ArgRefs | undefined): boolean {
  if (refs === undefined) return false;
  const arg = argumentOf(call, refs);
  if (arg) return world.values.evaluate(arg, fn).some(isTimePort);
  return listOf(refs).some((ref) => typeof ref === 'string' && ref.includes('.') && pathSaysTime(world, call, fn, ref));
}

/** Role `4.sin_port`: a field of what is handed over; `1.1`: an element. */
function pathSaysTime(world: World, call: Call, fn: Fn, ref: string): boolean {
  const [head, ...path] = ref.split('.');
  const arg = argumentOf(call, head!);
  if (!arg) return false;
  const steps = path.map((step) => (/^\d+$/.test(step) ? `[${step}]` : step));
  return world.values.at(arg, steps, fn).some(isTimePort);
}

/** Any port of the struct (sockaddr, endpoint) that is handed over, or a look-up made for a time service. */
function structSaysTime(world: World, call: Call, fn: Fn, ref: ArgRefs): boolean {
  const arg = argumentOf(call, ref);
  return (
    arg !== undefined &&
    (world.values.at(arg, ['**port'], fn).some(isTimePort) || world.values.evaluate(arg, fn).some(carriesTimePort))
  );
}

/** A looked-up address, or `udp://host:123`, that brings its port along. */
export function carriesTimePort(value: Value): boolean {
  if (value.port?.some(isTimePort)) return true;
  return value.t === 'text' && !value.partial && /^(?:udp|tcp|ntp|sntp):\/\/.*:(?:123|37|13)$/.test(value.v);
}

function isTimePort(value: Value): boolean {
  if (value.t === 'number') return TIME_PORTS.has(value.v);
  return value.t === 'text' && TIME_SERVICES.has(value.v.toLowerCase());
}

const listOf = (refs: ArgRefs): readonly ArgRefs[] => (Array.isArray(refs) ? (refs as readonly ArgRefs[]) : [refs]);

/** The arguments that roles are about, `4` of `4.sin_addr`, `1` of `1.0`: the field first, then the whole. */
function heads(refs: ArgRefs): readonly ArgRefs[] {
  const all = listOf(refs).flatMap((ref) => {
    const head = typeof ref === 'string' && /^\d+\.\w/.test(ref) ? Number.parseInt(ref, 10) : undefined;
    return head === undefined ? [ref] : [ref, head];
  });
  return [...new Set(all)];
}
