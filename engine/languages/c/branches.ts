/**
 * Branch variants: texts in which every `#if` chain has kept one branch and all directives are spaces.
 *
 * No build database says which branch counts, and a tree over all of them at once would be wrong. Variant k keeps the
 * k-th branch of every chain, its last where it has fewer.
 */
import type { Range } from '../../facts/model.ts';
import { conditionInWords, constantCondition, elseInWords } from './conditions.ts';
import { blank, patch } from './mend.ts';
import type { Directive } from './scan.ts';

const MOST_VARIANTS = 4;

export interface Branch {
  /** What stands between the directives. */
  readonly range: Range;
  /** In words: `ESP32`, `not ESP32`. */
  readonly condition: string;
}

export interface Chain {
  /** Branches that a build may take; empty for `#if 0` without `#else`. */
  readonly branches: readonly Branch[];
  /** Everything between `#if` and `#endif` that no build takes. */
  readonly dropped: readonly Range[];
  /** From `#if` to the end of `#endif`. */
  readonly range: Range;
}

export interface Variant {
  readonly text: string;
  /** Whether a place has been kept. */
  keeps(at: number): boolean;
  /** Under which conditions a range stands or what it holds was chosen, in words. */
  conditionOf(range: Range): string | undefined;
}

interface OpenChain {
  branches: Branch[];
  dropped: Range[];
  /** Texts of the conditions before the current branch. */
  conditions: string[];
  start: number;
  from: number;
  /** The current branch: its condition in words; null where no build takes it. */
  words: string | null;
  /** A branch under a constant true was seen: the rest is dead. */
  closed: boolean;
}

/** Finds the `#if` chains, nested ones after those that hold them. */
export function findChains(text: string, directives: readonly Directive[], cpp: boolean): Chain[] {
  const chains: Chain[] = [];
  const open: OpenChain[] = [];
  const endBranch = (chain: OpenChain, end: number) => {
    const range: Range = [chain.from, end];
    if (chain.words === null) chain.dropped.push(range);
    else chain.branches.push({ range, condition: chain.words });
  };
  const startBranch = (chain: OpenChain, it: Directive) => {
    const condition = it.name === 'else' ? 'else' : `${it.name} ${text.slice(...it.argument)}`;
    const constant = it.name === 'else' ? undefined : constantCondition(condition, cpp);
    const words = it.name === 'else' ? elseInWords(chain.conditions) : conditionInWords(condition);
    chain.words = chain.closed || constant === false ? null : words;
    if (constant === true) chain.closed = true;
    if (constant !== false) chain.conditions.push(words);
    chain.from = it.range[1];
  };
  const close = (chain: OpenChain, end: number) => {
    chains.push({ branches: chain.branches, dropped: chain.dropped, range: [chain.start, end] });
  };
  for (const it of directives) {
    const chain = open.at(-1);
    if (it.name === 'if' || it.name === 'ifdef' || it.name === 'ifndef') {
      const fresh: OpenChain = {
        branches: [],
        dropped: [],
        conditions: [],
        start: it.range[0],
        from: 0,
        words: null,
        closed: false,
      };
      startBranch(fresh, it);
      open.push(fresh);
    } else if (chain && (it.name.startsWith('elif') || it.name === 'else')) {
      endBranch(chain, it.range[0]);
      startBranch(chain, it);
    } else if (chain && it.name === 'endif') {
      endBranch(chain, it.range[0]);
      close(chain, it.range[1]);
      open.pop();
    }
  }
  for (const chain of open) {
    endBranch(chain, text.length);
    close(chain, text.length);
  }
  return chains.sort((a, b) => a.range[0] - b.range[0]);
}

/** The variants of a text: one where no chain has a second branch, at most four. */
export function variantsOf(text: string, directives: readonly Directive[], chains: readonly Chain[]): Variant[] {
  const alive = withoutDead(chains);
  const count = alive.reduce((most, it) => Math.max(most, it.branches.length), 1);
  const lines = directives.map((it) => ({ range: it.range, with: blank(text, it.range) }));
  return Array.from({ length: Math.min(count, MOST_VARIANTS) }, (_, k) => variant(text, alive, lines, k));
}

function variant(
  text: string,
  chains: readonly Chain[],
  lines: readonly { readonly range: Range; readonly with: string }[],
  k: number,
): Variant {
  const gone: Range[] = [];
  const kept: { branch: Branch; chain: Chain }[] = [];
  for (const chain of chains) {
    gone.push(...chain.dropped);
    const choice = Math.min(k, chain.branches.length - 1);
    chain.branches.forEach((branch, i) => {
      if (i === choice) kept.push({ branch, chain });
      else gone.push(branch.range);
    });
  }
  const patches = [...gone.map((range) => ({ range, with: blank(text, range) })), ...lines];
  const merged = merge(gone);
  return {
    text: patch(text, patches),
    keeps: (at) => !within(merged, at),
    conditionOf([start, end]) {
      const words = kept
        .filter(({ branch, chain }) => {
          const inside = branch.range[0] <= start && branch.range[1] >= end;
          const holds = chain.branches.length > 1 && chain.range[0] >= start && chain.range[1] <= end;
          return branch.condition !== '' && (inside ? !isGuard(chain, text) : holds);
        })
        .map(({ branch }) => branch.condition);
      return words.length > 0 ? [...new Set(words)].join(' and ') : undefined;
    },
  };
}

/** `#ifndef FOO_H … #endif` around a whole header says nothing. */
function isGuard(chain: Chain, text: string): boolean {
  const first = chain.branches[0];
  if (!first || chain.branches.length > 1 || !first.condition.startsWith('not ')) return false;
  const name = first.condition.slice('not '.length);
  const rest = text.slice(first.range[0]).trimStart();
  return rest.startsWith('#') && rest.slice(1).trimStart().startsWith('define') && rest.slice(0, 200).includes(name);
}

/** Chains inside a branch that no build takes do not count. */
function withoutDead(chains: readonly Chain[]): Chain[] {
  const dead: Range[] = [];
  return chains.filter((chain) => {
    if (dead.some(([start, end]) => chain.range[0] >= start && chain.range[1] <= end)) return false;
    dead.push(...chain.dropped);
    return true;
  });
}

function merge(ranges: Range[]): Range[] {
  const out: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Whether a place lies in one of these sorted, separate ranges. */
function within(ranges: readonly Range[], at: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]![1] <= at) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]![0] <= at;
}
