/** Writes fixed files: each whole or not at all, and none that somebody else has changed meanwhile. */
import { readFileSync, realpathSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { encode } from '../workspace/read-source.ts';
import type { Project } from '../workspace/project.ts';
import type { FixedProject } from '../workspace/fix-rounds.ts';

/** Absolute paths of files that were left alone, each with the reason. */
export type Refused = readonly { readonly absolute: string; readonly message: string }[];

export function writeFixes(original: Project, fixed: FixedProject): Refused {
  const refused: { absolute: string; message: string }[] = [];
  for (const path of fixed.changed) {
    const before = original.file(path)!;
    const { absolute } = before;
    try {
      if (!readFileSync(absolute).equals(encode(before.text, before))) {
        refused.push({ absolute, message: 'changed since it was linted; not written' });
        continue;
      }
      writeFileAtomic.sync(realpathSync(absolute), encode(fixed.project.file(path)!.text, before));
    } catch (error) {
      refused.push({
        absolute,
        message: `cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      });
    }
  }
  return refused;
}
