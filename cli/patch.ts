/** Fixes as a patch that `git apply` takes. */
import { createTwoFilesPatch } from 'diff';
import { displayPath } from './display-path.ts';
import type { Project } from '../workspace/project.ts';
import { encode } from '../workspace/read-source.ts';
import type { FixedProject } from '../workspace/fix-rounds.ts';

/** Bytes, not text: each file's lines stay in the encoding of the file. */
export function patchOf(original: Project, fixed: FixedProject): Buffer {
  const patches = fixed.changed.map((path) => {
    const before = original.file(path)!;
    const after = fixed.project.file(path)!;
    const name = displayPath(before.absolute).replace(/^\//, '');
    const mark = before.bom ? '\uFEFF' : '';
    const patch = createTwoFilesPatch(
      `a/${name}`,
      `b/${name}`,
      mark + before.text,
      mark + after.text,
      undefined,
      undefined,
      {
        context: 3,
        // `diff` would otherwise take CRLF for its own line ends and write them away.
        stripTrailingCr: false,
      },
    );
    const [, ...body] = patch.split('\n');
    const header = Buffer.from(`diff --git ${quoted(`a/${name}`)} ${quoted(`b/${name}`)}\n`);
    const names = `--- ${quoted(`a/${name}`)}\n+++ ${quoted(`b/${name}`)}\n`;
    return Buffer.concat([
      header,
      Buffer.from(names),
      encode(body.slice(2).join('\n'), { encoding: before.encoding, bom: false }),
    ]);
  });
  return Buffer.concat(patches);
}

/** git's own quoting, for names that a patch header cannot hold as they are. */
function quoted(name: string): string {
  const plain = [...name].every((c) => c >= ' ' && c !== '"' && c !== '\\' && c !== '\u007f');
  return plain ? name : `"${name.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`;
}
