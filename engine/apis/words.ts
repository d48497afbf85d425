/** Identifiers as words, so that a name is compared by what it says and never by substring (`intptr_t` has no `ntp`). */

/** Words that hold capitals or digits and stay whole, as their letters fall apart: `IPv4`, `ipv4`, `ip_v4`. */
const compounds: readonly (readonly [string, readonly string[]])[] = ['4', '6'].flatMap((version) =>
  [['i', 'pv'], ['ipv'], ['ip', 'v']].map((parts) => [`ipv${version}`, [...parts, version]] as const),
);

/**
 * The words of an identifier in lower case: `ntpServerIP` → ntp, server, ip; `NTPServer` → ntp, server;
 * `NTP_SERVER_1` → ntp, server, 1; `timeServer2` → time, server, 2.
 */
export function identifierWords(name: string): readonly string[] {
  let words = known.get(name);
  if (!words) {
    // A program uses the same names again and again; a server that lives for days sees ever new ones.
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(name, (words = split(name)));
  }
  return words;
}

const MAX_KNOWN = 20_000;
const known = new Map<string, readonly string[]>();

function split(name: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let i = 1; i <= name.length; i++) {
    if (i < name.length && !breaksBefore(name, i)) continue;
    const word = name.slice(start, i);
    if (isWordCharacter(word.charCodeAt(0))) words.push(word.toLowerCase());
    start = i;
  }
  return joinCompounds(words);
}

/** What a set of words and pairs makes of a name. */
export interface NameVocabulary {
  readonly alone: readonly string[];
  readonly pairs: readonly (readonly [first: readonly string[], second: readonly string[]])[];
  readonly vetoes: readonly string[];
}

/** Whether a name says it: one word that says it alone, or a pair; and no word that vetoes. */
export function nameSays(name: string, vocabulary: NameVocabulary): boolean {
  const words = identifierWords(name);
  if (words.some((word) => vocabulary.vetoes.includes(word))) return false;
  if (words.some((word) => vocabulary.alone.includes(word))) return true;
  return vocabulary.pairs.some(
    ([first, second]) => words.some((word) => first.includes(word)) && words.some((word) => second.includes(word)),
  );
}

function breaksBefore(name: string, at: number): boolean {
  const before = kindOf(name.charCodeAt(at - 1));
  const here = kindOf(name.charCodeAt(at));
  if (before === 'other' || here === 'other') return before !== here || before === 'other';
  if (before === here)
    return (
      here === 'upper' && at + 1 < name.length && kindOf(name.charCodeAt(at + 1)) === 'lower' && !isPluralEnd(name, at)
    );
  // `Server`: a capital and the small letters after it are one word
  return !(before === 'upper' && here === 'lower');
}

/** `IPs`, `URLs`: the small s belongs to the capitals before it. */
function isPluralEnd(name: string, at: number): boolean {
  if (name[at + 1] !== 's') return false;
  return at + 2 >= name.length || kindOf(name.charCodeAt(at + 2)) !== 'lower';
}

type CharacterKind = 'upper' | 'lower' | 'digit' | 'other';

function kindOf(code: number): CharacterKind {
  if (code >= 65 && code <= 90) return 'upper';
  if (code >= 97 && code <= 122) return 'lower';
  if (code >= 48 && code <= 57) return 'digit';
  return code > 127 ? 'lower' : 'other';
}

function isWordCharacter(code: number): boolean {
  return kindOf(code) !== 'other';
}

function joinCompounds(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const compound = compounds.find(([, parts]) => parts.every((part, k) => words[i + k] === part));
    if (compound) i += compound[1].length - 1;
    joined.push(compound ? compound[0] : words[i]!);
  }
  return joined;
}
