/** Puts the Facts of a file together: what is still as it was, moved, and what is lowered anew. */
import type { ClassFacts, FunctionFacts, Stmt } from '../../../facts/model.ts';
import type { Context } from '../context.ts';
import { reparser } from '../reparse.ts';
import { lowerUnit } from '../units.ts';
import type { Present } from './directives.ts';
import { piecesIn, type Item, type KeptPiece } from './items.ts';
import { findsSame, place, record, type Lowered, type Surroundings } from './lowered.ts';
import { standingAt } from './same-tree.ts';

/** A piece that is a unit, and the variants that have it. */
interface LiveUnit {
  readonly piece: KeptPiece;
  readonly variants: number[];
}

export interface Assembled {
  readonly functions: FunctionFacts[];
  readonly classes: ClassFacts[];
  readonly module: Stmt[];
  /** The first class of each name. */
  readonly byName: Map<string, ClassFacts>;
}

/** Unites the variants and lowers what has to be; `stale` tells which results would be others now. */
export function assemble(
  now: Present,
  levels: readonly (readonly Item[])[],
  names: Surroundings['names'],
  stale: (lowered: Lowered) => boolean,
): Assembled {
  const out: Assembled = { functions: [], classes: [], module: [], byName: new Map() };
  for (const unit of unite(levels)) {
    const { piece } = unit;
    const first = unit.variants[0]!;
    const variant = unit.variants.length < levels.length ? first : undefined;
    const condition = now.variants[first]!.conditionOf([piece.start, piece.end]);
    const old = piece.lowered;
    const usable =
      old && old.variant === variant && old.condition === condition && !stale(old) && findsSame(old, out.byName);
    const lowered = usable ? old : lowerPiece(now, unit, { variant, condition }, { names, classes: out.byName });
    piece.lowered = lowered;
    place(lowered, piece.start, out.functions.length + 1);
    out.functions.push(...lowered.functions);
    out.classes.push(...lowered.classes);
    out.module.push(...lowered.module);
    for (const it of lowered.classes) if (!out.byName.has(it.name)) out.byName.set(it.name, it);
  }
  return out;
}

/** The distinct units of all variants, in the order of the file. */
function unite(levels: readonly (readonly Item[])[]): LiveUnit[] {
  const all: LiveUnit[] = [];
  const byPlace = new Map<string, LiveUnit[]>();
  levels.forEach((items, variant) => {
    for (const piece of piecesIn(items)) {
      const { node, text } = piece;
      const place = `${piece.start}:${piece.end}:${node.type}`;
      const known = byPlace.get(place);
      const same = known?.find((it) => it.piece.text === text && it.piece.node.broken === node.broken);
      if (same) {
        if (same.variants.at(-1) !== variant) same.variants.push(variant);
        // What is not asked for now is not kept up to date either.
        if (same.piece !== piece) piece.lowered = undefined;
        continue;
      }
      const unit: LiveUnit = { piece, variants: [variant] };
      all.push(unit);
      if (known) known.push(unit);
      else byPlace.set(place, [unit]);
    }
  });
  return all.sort((a, b) => a.piece.start - b.piece.start || a.variants[0]! - b.variants[0]!);
}

function lowerPiece(
  now: Present,
  { piece, variants }: LiveUnit,
  mark: { readonly variant: number | undefined; readonly condition: string | undefined },
  surroundings: Surroundings,
): Lowered {
  const { text, internal } = piece;
  const node = standingAt(piece.node, piece.start);
  return record(piece.start, mark, surroundings, (names, out) => {
    const cx: Context = {
      text: now.variants[variants[0]!]!.text,
      cpp: now.language === 'cpp',
      spliced: now.mended.spliced,
      names,
      out,
      fn: 0,
      depth: 0,
      ...mark,
      internal,
      reparse: reparser({ ...now, names, out }),
    };
    lowerUnit(cx, { node, text, internal, variants });
    return undefined;
  });
}
