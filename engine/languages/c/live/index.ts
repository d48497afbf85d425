/** A file of the C family that is being edited. */
import type { Facts, FunctionFacts, Stmt } from '../../../facts/model.ts';
import { stretch } from '../../../facts/move.ts';
import { differenceOf, type Difference } from '../../../source/difference.ts';
import type { Syntax } from '../../../source/syntax.ts';
import { findChains, variantsOf } from '../branches.ts';
import { mend } from '../mend.ts';
import { scan } from '../scan.ts';
import { commonRanges } from '../survey.ts';
import { assemble } from './assembly.ts';
import { LiveDirectives, type Present } from './directives.ts';
import { Levels } from './levels.ts';
import { NameCounts } from './name-counts.ts';

/** Keeps the Facts of one file up to date. */
export class LiveC {
  readonly #syntax: Syntax;
  readonly #language: 'c' | 'cpp';
  readonly #counts = new NameCounts();
  readonly #levels: Levels;
  readonly #directives = new LiveDirectives();
  #text: string;
  #facts: Facts;

  constructor(syntax: Syntax, text: string, language: 'c' | 'cpp') {
    this.#syntax = syntax;
    this.#language = language;
    this.#levels = new Levels({ syntax, language }, this.#counts);
    this.#text = text;
    this.#facts = this.#read(text, { start: 0, oldEnd: 0, newEnd: text.length }, undefined);
  }

  get facts(): Facts {
    return this.#facts;
  }

  /** Takes over a new text. */
  change(text: string): void {
    const edit = differenceOf(this.#text, text);
    if (!edit) return;
    this.#facts = this.#read(text, edit, this.#facts.functions[0]);
    this.#text = text;
  }

  /** Whether the Facts are those of the text for sure. */
  get exact(): boolean {
    return this.#levels.exact;
  }

  /** Makes the Facts exact; true where they are others now. */
  settle(): boolean {
    if (this.exact) return false;
    const before = this.#facts;
    this.#facts = this.#read(this.#text, undefined, before.functions[0]);
    return !isSame(before, this.#facts);
  }

  #read(text: string, edit: Difference | undefined, module: FunctionFacts | undefined): Facts {
    const found = scan(text);
    const mended = mend(text, found);
    const chains = findChains(text, found.directives, this.#language === 'cpp');
    const variants = variantsOf(mended.text, found.directives, chains);
    const texts = variants.map((it) => it.text);
    if (edit) this.#levels.update(texts, edit);
    else this.#levels.reread();
    this.#counts.settle();
    const stale = this.#counts.changes.bind(this.#counts);
    const now: Present = { syntax: this.#syntax, language: this.#language, text, mended, scan: found, variants };
    const { names } = this.#counts;
    const units = assemble(now, this.#levels.all, names, stale);
    const classes = units.byName;
    const { imports, macros, comments } = this.#directives.read(
      now,
      { names, classes },
      stale,
      units.functions.length + 1,
    );
    return {
      language: this.#language,
      imports,
      exports: [],
      macros: macros.flatMap((it) => it.macro ?? []),
      functions: [
        moduleOf(units.module, text.length, module),
        ...units.functions,
        ...macros.flatMap((it) => it.functions),
      ],
      classes: [...units.classes, ...macros.flatMap((it) => it.classes)],
      directives: comments,
      broken: commonRanges(this.#levels.all.map((items) => items.flatMap((it) => it.errors))).map((it) => [...it]),
    };
  }
}

/** Whether the same objects make up both. */
function isSame(a: Facts, b: Facts): boolean {
  const same = (one: readonly unknown[], other: readonly unknown[]) =>
    one.length === other.length && one.every((it, i) => it === other[i]);
  const ranges = ({ broken }: Facts) => broken.flat();
  return (
    same(a.functions, b.functions) &&
    same(a.classes, b.classes) &&
    same(a.macros, b.macros) &&
    same(ranges(a), ranges(b))
  );
}

/** The module keeps its identity while its statements keep theirs. */
function moduleOf(body: Stmt[], end: number, old: FunctionFacts | undefined): FunctionFacts {
  if (old && old.body.length === body.length && body.every((it, i) => it === old.body[i])) {
    stretch(old.range, end);
    return old;
  }
  return { name: '<module>', params: [], body, parent: -1, kind: 'module', range: [0, end] };
}
