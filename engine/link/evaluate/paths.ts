/** Paths into structured values: which place of a written value a read means. */
import type { Expr } from '../../facts/model.ts';

/** `**` and `**suffix`: every place below (whose last step ends so). */
export const isEverywhere = (step: string): boolean => step !== undefined && step.startsWith('**');

/** What follows of `path` below `written`, or undefined where the write is elsewhere. `[]` matches any index. */
export function remainder(written: readonly string[], path: readonly string[]): readonly string[] | undefined {
  for (let i = 0; i < written.length; i++) {
    const want = path[i];
    if (want === undefined) return undefined;
    // What is written may itself point to a struct.
    if (isEverywhere(want)) return want !== '**' && endsAs(written, want) ? [] : [want];
    const have = written[i]!;
    if (want !== have && want !== '[]' && have !== '[]' && !(have === '*' || want === '*')) return undefined;
  }
  return path.slice(written.length);
}

function endsAs(written: readonly string[], everywhere: string): boolean {
  const suffix = everywhere.slice(2);
  return written.at(-1)!.toLowerCase().endsWith(suffix);
}

/** Whether a key of an object is one that `**suffix` asks for. */
export const namedAs = (key: string, everywhere: string): boolean =>
  everywhere === '**' || key.toLowerCase().endsWith(everywhere.slice(2));

/** What a pointer or cast is about. */
export function pointee(expr: Expr): Expr {
  let at = expr;
  while (at.k === 'cast' || at.k === 'await' || (at.k === 'un' && (at.op === '&' || at.op === '*'))) at = at.a;
  return at;
}
