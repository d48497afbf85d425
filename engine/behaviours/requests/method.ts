/** Which method a request has: by the name of the call, an argument, or what was set before. */
import type { Http } from '../../apis/row.ts';
import type { Expr } from '../../facts/model.ts';
import type { World } from '../../link/world.ts';
import { partsAt } from './fields.ts';
import type { Seen } from './parts.ts';

export interface Method {
  readonly name: string;
  /** Set by a switch (CURLOPT_POST), not as a verb. */
  readonly byFlag: boolean;
}

export function methodOf(world: World, meaning: Http, seen: Seen, built: Method | undefined): Method | undefined {
  if (typeof meaning.method === 'string') return { name: meaning.method, byFlag: false };
  const part = partsAt(world, meaning.method.arg, seen)[0];
  if (part) {
    const name = constantName(world, part.expr, part);
    // `patch` is the one verb that some clients do not put into capitals.
    return name === undefined ? undefined : { name: name.toUpperCase(), byFlag: false };
  }
  if (built) return built;
  return meaning.method.default === undefined ? undefined : { name: meaning.method.default, byFlag: false };
}

/** The one verb that an argument can be. */
function constantName(world: World, arg: Expr, seen: Pick<Seen, 'fn' | 'frame'>): string | undefined {
  const values = world.values.evaluate(arg, seen.fn, seen.frame);
  const texts = [...new Set(values.flatMap((value) => (value.t === 'text' && !value.partial ? [value.v] : [])))];
  if (texts.length === 1 && values.every((value) => value.t === 'text')) return texts[0];
  if (texts.length > 1) return undefined;
  return lastWord(arg);
}

/** What `CURLOPT`-like constants and texts say, through a table of values where the API has one. */
export function methodName(
  world: World,
  arg: Expr,
  seen: Pick<Seen, 'fn' | 'frame'>,
  values: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const spelt =
    arg.k === 'num' || arg.k === 'bool'
      ? String(arg.v)
      : arg.k === 'name'
        ? arg.n
        : arg.k === 'member'
          ? arg.p
          : undefined;
  if (values && spelt !== undefined && values[spelt]) return values[spelt];
  for (const value of world.values.evaluate(arg, seen.fn, seen.frame)) {
    if (value.t === 'text' && !value.partial) return values?.[value.v] ?? value.v.toUpperCase();
    if (value.t === 'number' && values) return values[String(value.v)];
  }
  return values ? undefined : lastWord(arg);
}

/** `HTTP_METHOD_POST` → `POST`, `verb::post` → `post`. */
function lastWord(arg: Expr): string | undefined {
  const spelt = arg.k === 'name' ? arg.n : arg.k === 'member' ? arg.p : undefined;
  return spelt?.split(/::|_/).pop();
}
