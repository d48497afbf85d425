/** C, C++ and Arduino: from text to Facts. */
import type { Facts, Import, Macro } from '../../facts/model.ts';
import type { GrammarName, Syntax } from '../../source/syntax.ts';
import { findChains, variantsOf, type Variant } from './branches.ts';
import type { Context, Output } from './context.ts';
import { readComment, readInclude, readMacro } from './macros.ts';
import { mend } from './mend.ts';
import { copyTree } from './nodes.ts';
import { lowerMacroBody, reparser, type Source } from './reparse.ts';
import { scan, type Scan } from './scan.ts';
import { commonRanges, errorsIn, noNames, surveyNames } from './survey.ts';
import { lowerUnit, Units } from './units.ts';

/** The grammars that must have been loaded before `lowerC` is called. */
export function grammarsForC(language: 'c' | 'cpp'): GrammarName[] {
  return [language];
}

/** Lowers one file of the C family. Never throws, whatever the text. */
export function lowerC(syntax: Syntax, text: string, language: 'c' | 'cpp'): Facts {
  const found = scan(text);
  const mended = mend(text, found);
  const chains = findChains(text, found.directives, language === 'cpp');
  const variants = variantsOf(mended.text, found.directives, chains);

  const units = new Units();
  const names = noNames();
  const errors = variants.map((variant, k) => {
    const known = (type: string, start: number, end: number) => units.known(type, start, end, variant.text);
    const root = syntax.parse(language, variant.text, (it) => copyTree(it, 0, k > 0 ? known : undefined));
    units.add(root, variant.text, k);
    surveyNames(variant.text, root, names);
    return errorsIn(root);
  });

  const out: Output = { functions: [], classes: [], module: [] };
  out.functions.push({
    name: '<module>',
    params: [],
    body: out.module,
    parent: -1,
    kind: 'module',
    range: [0, text.length],
  });
  const source: Source = { syntax, text, mended, language, names, out };
  for (const unit of units.all()) {
    const first = unit.variants[0] ?? 0;
    const cx: Context = {
      text: variants[first]!.text,
      cpp: language === 'cpp',
      spliced: mended.spliced,
      names,
      out,
      fn: 0,
      depth: 0,
      variant: unit.variants.length < variants.length ? first : undefined,
      condition: variants[first]!.conditionOf([unit.node.start, unit.node.end]),
      internal: unit.internal,
      reparse: reparser(source),
    };
    lowerUnit(cx, unit);
  }
  const directives = readDirectives(text, found, variants, source);
  return {
    language,
    ...directives,
    exports: [],
    functions: out.functions,
    classes: out.classes,
    broken: commonRanges(errors),
  };
}

function readDirectives(text: string, found: Scan, variants: readonly Variant[], source: Source) {
  const imports: Import[] = [];
  const macros: Macro[] = [];
  for (const it of found.directives) {
    if (it.name !== 'define' && !it.name.startsWith('include')) continue;
    const kept = variants.findIndex((variant) => variant.keeps(it.range[0]));
    if (kept === -1) continue;
    const everywhere = variants.every((variant) => variant.keeps(it.range[0]));
    if (it.name === 'define') {
      const variant = everywhere ? undefined : kept;
      const macro = readMacro(text, it, found.comments, (name, params, body) =>
        lowerMacroBody(source, name, params, body, variant),
      );
      if (macro) macros.push(variant === undefined ? macro : { ...macro, variant });
    } else {
      const include = readInclude(text, it);
      if (include) imports.push(everywhere ? include : { ...include, conditional: true });
    }
  }
  return { imports, macros, directives: found.comments.flatMap((it) => readComment(text, it)) };
}
