/** What the Python and JavaScript tests share. */
import { assert } from 'chai';
import type { Expr, Facts, Stmt } from '../../facts/model.ts';
import { show } from '../testing.ts';

/** A case of a table: what is written, and the lines that `show` makes of it. */
export type Case = readonly [source: string, ...lines: string[]];

/** Runs a table: each source on its own, without the module's own heading and indentation. */
export function checkTable(cases: readonly Case[], lower: (text: string) => Facts): void {
  for (const [source, ...expected] of cases) {
    const written = show(lower(source), source).split('\n');
    const lines = written.filter((line) => line !== '<module>:').map((line) => line.replace('  ', ''));
    assert.deepEqual(lines, expected, source);
  }
}

/** Lowers the text cut off after every `step` characters: nothing may throw. */
export function checkTruncations(text: string, step: number, lower: (text: string) => Facts): void {
  for (let end = 0; end <= text.length; end += step) {
    const facts = lower(text.slice(0, end));
    assert.isAtLeast(facts.functions.length, 1);
    assert.doesNotThrow(() => JSON.stringify(facts));
  }
}

/** Every range of the facts with the text it covers, by kind: `call`, `callee args`, `head`, … */
export function ranges(facts: Facts, text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value) && value.length === 2 && value.every((it) => typeof it === 'number')) {
      found.push(`${key}: ${text.slice(Number(value[0]), Number(value[1]))}`);
    } else if (value !== null && typeof value === 'object') {
      for (const [inner, it] of Object.entries(value)) visit(it, Array.isArray(value) ? key : inner);
    }
  };
  visit(facts.functions, 'functions');
  return found;
}

/** The expression of the first statement. */
export function firstExpr(facts: Facts): Expr {
  const [first] = facts.functions[0]?.body ?? [];
  if (first?.k !== 'expr') throw new Error(`not an expression: ${first?.k}`);
  return first.e;
}

/** How deep the statements and expressions nest. */
export function depthOf(value: Facts | Stmt | Expr): number {
  let deepest = 0;
  const open: [unknown, number][] = [[value, 0]];
  for (let at = open.pop(); at; at = open.pop()) {
    const [it, depth] = at;
    deepest = Math.max(deepest, depth);
    if (it !== null && typeof it === 'object') for (const inner of Object.values(it)) open.push([inner, depth + 1]);
  }
  return deepest;
}
