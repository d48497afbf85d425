/** `#define` and `#include` of a file that is being edited: macros are kept by what they say. */
import type { CommentDirective, Import, Macro } from '../../../facts/model.ts';
import type { Variant } from '../branches.ts';
import { readComment, readInclude, readMacro } from '../macros.ts';
import type { Mended } from '../mend.ts';
import { lowerMacroBody, type Source } from '../reparse.ts';
import type { Directive, Scan } from '../scan.ts';
import { findsSame, place, record, type Lowered, type Surroundings } from './lowered.ts';

export interface DirectivesRead {
  readonly imports: readonly Import[];
  readonly macros: readonly Lowered[];
  readonly comments: readonly CommentDirective[];
}

/** The file as it is now. */
export interface Present extends Omit<Source, 'names' | 'out'> {
  readonly mended: Mended;
  readonly scan: Scan;
  readonly variants: readonly Variant[];
}

export class LiveDirectives {
  #known = new Map<string, Lowered[]>();

  /** `stale` tells which macros would be read otherwise now; `firstFunction` is the index that the first one may take. */
  read(
    now: Present,
    surroundings: {
      readonly names: Surroundings['names'];
      readonly classes: Surroundings['classes'] & Map<string, unknown>;
    },
    stale: (lowered: Lowered) => boolean,
    firstFunction: number,
  ): DirectivesRead {
    const imports: Import[] = [];
    const macros: Lowered[] = [];
    const known = new Map<string, Lowered[]>();
    let next = firstFunction;
    for (const it of now.scan.directives) {
      if (it.name !== 'define' && !it.name.startsWith('include')) continue;
      const kept = now.variants.findIndex((variant) => variant.keeps(it.range[0]));
      if (kept === -1) continue;
      const everywhere = now.variants.every((variant) => variant.keeps(it.range[0]));
      if (it.name !== 'define') {
        const include = readInclude(now.text, it);
        if (include) imports.push(everywhere ? include : { ...include, conditional: true });
        continue;
      }
      const variant = everywhere ? undefined : kept;
      const key = keyOf(now, it, variant);
      const old = this.#known.get(key)?.shift();
      const usable = old && !stale(old) && findsSame(old, surroundings.classes);
      const lowered = usable ? old : lowerMacro(now, it, variant, surroundings);
      place(lowered, it.range[0], next);
      next += lowered.functions.length;
      for (const one of lowered.classes)
        if (!surroundings.classes.has(one.name)) surroundings.classes.set(one.name, one);
      macros.push(lowered);
      const same = known.get(key);
      if (same) same.push(lowered);
      else known.set(key, [lowered]);
    }
    this.#known = known;
    return { imports, macros, comments: now.scan.comments.flatMap((it) => readComment(now.text, it)) };
  }
}

/** What a macro says: as written, and with its repairs. */
function keyOf(now: Present, { range }: Directive, variant: number | undefined): string {
  return `${variant ?? ''}\n${now.text.slice(...range)}\n${now.mended.text.slice(...range)}`;
}

function lowerMacro(now: Present, it: Directive, variant: number | undefined, surroundings: Surroundings): Lowered {
  const mark = { variant, condition: undefined };
  return record(it.range[0], mark, surroundings, (names, out): Macro | undefined => {
    const macro = readMacro(now.text, it, now.scan.comments, (name, params, body) =>
      lowerMacroBody({ ...now, names, out }, name, params, body, variant),
    );
    return macro && variant !== undefined ? { ...macro, variant } : macro;
  });
}
