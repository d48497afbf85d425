/** What the arguments of a sending call say: whether there is a body, and whether the headers frame it. */
import type { Call, Expr } from '../../facts/model.ts';
import type { Frame } from '../../link/evaluate.ts';
import type { Fn } from '../../link/program.ts';
import type { Value } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { Part } from './fields.ts';

/** A call, and the way by which it was come to. */
export interface Seen {
  readonly call: Call;
  readonly fn: Fn;
  readonly frame?: Frame;
}

export type Presence = 'absent' | 'empty' | 'given' | 'unknown';

/** Whether an argument is a body: nothing, something empty in every alternative, or something that may be full. */
export function presenceOf(world: World, arg: Expr, seen: Pick<Seen, 'fn' | 'frame'>): Presence {
  const values = world.values.evaluate(bare(arg), seen.fn, seen.frame);
  if (values.length === 0) return 'unknown';
  if (values.every((value) => value.t === 'nothing' || (value.t === 'number' && value.v === 0))) return 'absent';
  return values.every(isEmpty) ? 'empty' : 'given';
}

const TEXT_MAKERS = new Set(['String', 'std::string', 'string', 'bytes', 'bytearray', 'str', 'dict', 'list']);

/** `String()`, `String("")` and `bytes()` are what they hold. */
function bare(arg: Expr): Expr {
  if (arg.k === 'cast') return bare(arg.a);
  if (arg.k === 'call' && arg.callee.k === 'name' && TEXT_MAKERS.has(arg.callee.n))
    return arg.args[0]?.value ?? { k: 'str', v: '', r: arg.r };
  return arg;
}

const isEmpty = (value: Value): boolean =>
  value.t === 'nothing' ||
  (value.t === 'text' && value.v === '') ||
  (value.t === 'list' && value.items.length === 0) ||
  (value.t === 'object' && value.expr.entries.length === 0);

/** Whether the headers given with the call frame the body. */
export function headersIn(world: World, parts: readonly Part[]): 'none' | 'framed' | 'unframed' | 'unknown' {
  if (parts.length === 0) return 'none';
  let result: 'unframed' | 'unknown' = 'unframed';
  for (const { expr, fn, frame } of parts) {
    if (writtenLater(world, expr, fn)) return 'framed';
    for (const value of world.values.evaluate(expr, fn, frame)) {
      const one = framingOf(world, value, 0);
      if (one === 'framed') return 'framed';
      if (one === 'unknown') result = 'unknown';
    }
  }
  return result;
}

/** `headers["Content-Length"] = "0"` somewhere. */
function writtenLater(world: World, arg: Expr, fn: Fn): boolean {
  const root = world.scopes.rootOf(arg, fn);
  if (!root) return false;
  return root.binding.writes.some((write) => write.path.some(namesFraming));
}

function framingOf(world: World, value: Value, depth: number): 'framed' | 'unframed' | 'unknown' {
  if (value.t === 'nothing' || value.t === 'number') return 'unframed';
  if (value.t === 'text') return namesFraming(value.v) ? 'framed' : value.partial ? 'unknown' : 'unframed';
  if (depth > 3) return 'unknown';
  if (value.t === 'list') return gravest(value.items.map((item) => all(world, item, value.fn, depth)));
  if (value.t !== 'object') return 'unknown';
  if (value.expr.entries.some((entry) => entry.key && namesFraming(keyText(entry.key)))) return 'framed';
  return gravest(
    value.expr.entries.filter((entry) => entry.key === null).map((entry) => all(world, entry.value, value.fn, depth)),
  );
}

const all = (world: World, expr: Expr, fn: Fn, depth: number) =>
  gravest(world.values.evaluate(expr, fn).map((one) => framingOf(world, one, depth + 1)));

const gravest = (ones: readonly ('framed' | 'unframed' | 'unknown')[]): 'framed' | 'unframed' | 'unknown' =>
  ones.includes('framed') ? 'framed' : ones.includes('unknown') ? 'unknown' : 'unframed';

const keyText = (key: Expr): string => (key.k === 'str' ? key.v : key.k === 'name' ? key.n : '');

/** `Content-Length` or `Transfer-Encoding`, in any case, alone or as the start of a header line. */
export function namesFraming(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes('content-length') || lower.includes('transfer-encoding');
}
