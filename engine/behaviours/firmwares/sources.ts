/** What a known call makes its result (or what it fills) of. */
import type { ArgRefs, Meaning } from '../../apis/row.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { argumentOf } from '../../link/arguments.ts';

/** The arguments of which a known call makes its result. */
export function sourcesOf(call: Call, meaning: Meaning): readonly Expr[] {
  const one = (refs: ArgRefs | undefined) => {
    const arg = refs === undefined ? undefined : argumentOf(call, refs);
    return arg ? [arg] : [];
  };
  switch (meaning.kind) {
    case 'passes':
      return one(meaning.value);
    case 'dns':
      return one(meaning.host);
    case 'address':
      return [meaning.text, meaning.list, meaning.word, ...(meaning.octets ?? [])].flatMap(one);
    case 'formats': {
      const out = meaning.out === undefined ? undefined : argumentOf(call, meaning.out);
      return meaning.value !== undefined
        ? one(meaning.value)
        : call.args.map((arg) => arg.value).filter((arg) => arg !== out);
    }
    default:
      return [];
  }
}
