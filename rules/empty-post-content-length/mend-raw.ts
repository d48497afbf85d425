/** A request written by hand gets its header line before the empty line that ends the header section. */
import type { RawRequest } from '../../engine/behaviours/raw-http.ts';
import type { Expr, Range } from '../../engine/facts/model.ts';
import { walkExpr } from '../../engine/facts/walk.ts';
import { write } from '../../engine/languages/writer.ts';
import type { Unit } from '../../engine/link/program.ts';
import type { Edit } from '../../engine/lint/finding.ts';

const HEADER = 'Content-Length: 0';

export function mendRaw({ pieces, blank }: RawRequest): readonly Edit[] {
  const { call, fn } = blank;
  const { unit } = fn;
  // A length that was counted by hand would be wrong afterwards.
  if (call.args.some((arg) => arg.value.k === 'num' && arg.value.v > 4)) return [];
  const args = call.args.map((arg) => arg.value);
  const ends = blank.text === '\r\n' || blank.text === '\n';
  if (ends && pieces.length > 1 && args.length <= 1 && call.argsRange) {
    const name = unit.text.slice(call.r[0], call.argsRange[0]);
    const bytes = args[0]?.k === 'str' && args[0].bytes ? 'b' : '';
    const text = args.length === 0 ? HEADER : HEADER + blank.text;
    if (args.length === 1 && args[0]!.k !== 'str') return [];
    return write([
      {
        do: 'statement',
        fn,
        at: call.r,
        where: 'before',
        code: [{ source: `${name}(${bytes}${quoted(text, unit, args[0])})` }],
      },
    ]);
  }
  const literals = [
    ...(blank.origin ? [{ unit: blank.origin.fn.unit, expr: blank.origin.expr }] : []),
    ...args.map((expr) => ({ unit, expr })),
  ];
  for (const { unit: where, expr } of literals) {
    const at = endOfHeaders(where.text, expr);
    if (at)
      return write([{ do: 'replace', unit: where, range: [at.at, at.at], code: { source: `${HEADER}${at.lineEnd}` } }]);
  }
  return [];
}

/** Where the empty line begins inside the literals of an expression, and how line ends are spelt there. */
function endOfHeaders(text: string, expr: Expr): { readonly at: number; readonly lineEnd: string } | undefined {
  const literals: Range[] = [];
  walkExpr(expr, { expr: (one) => void (one.k === 'str' && literals.push(one.r)) });
  for (const [start, end] of literals.reverse()) {
    const source = text.slice(start, end);
    for (const lineEnd of ['\\r\\n', '\\n']) {
      const at = source.lastIndexOf(lineEnd + lineEnd);
      if (at !== -1) return { at: start + at + lineEnd.length, lineEnd };
      // The empty line is a literal of its own: "…\r\n" "\r\n".
      const alone = source.replace(/^[bBfFrRuU]*["'`]|["'`]$/g, '');
      if (alone === lineEnd && literals.length > 1) return { at: start + source.indexOf(lineEnd), lineEnd };
    }
  }
  return undefined;
}

/** The header in the quotes of the literal beside it. */
function quoted(text: string, unit: Unit, like: Expr | undefined): string {
  const first = like && /["']/.exec(unit.text.slice(like.r[0], like.r[1]))?.[0];
  const quote = first ?? (unit.family === 'javascript' ? "'" : '"');
  return quote + text.replaceAll('\r', '\\r').replaceAll('\n', '\\n') + quote;
}
