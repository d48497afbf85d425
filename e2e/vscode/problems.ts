/** The Problems panel. */
import { waitFor } from '../shared/wait.ts';
import type { Workbench } from './workbench.ts';

/** Opens the panel, or leaves it open. */
export const showProblems = (bench: Workbench): Promise<void> => bench.run('Problems: Focus on Problems View');

/** Every row in sight: a file or a problem, as one line. */
export async function problems(bench: Workbench): Promise<string[]> {
  const texts = await bench.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Waits until the panel shows a row with all of these words. */
export const problemWith = (bench: Workbench, ...words: readonly string[]): Promise<string[]> =>
  waitFor(
    `a problem with ${words.join(' and ')}`,
    () => problems(bench),
    (rows) => rows.some((row) => words.every((word) => row.includes(word))),
  );

/** Waits until no row of the panel has this word. */
export const noProblemWith = (bench: Workbench, word: string): Promise<string[]> =>
  waitFor(
    `no problem with ${word}`,
    () => problems(bench),
    (rows) => !rows.some((row) => row.includes(word)),
  );
