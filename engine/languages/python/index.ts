import type { Facts } from '../../facts/model.ts';
import type { Syntax } from '../../source/syntax.ts';
import { lowerFile } from '../shared/context.ts';
import { readTree } from '../shared/tree.ts';
import { moduleScope } from './scope.ts';
import { lowerBlock } from './statements.ts';

/** What is read as text alone, or not at all. */
const OPAQUE: ReadonlySet<string> = new Set([
  'comment',
  'identifier',
  'integer',
  'float',
  'none',
  'true',
  'false',
  'string_start',
  'string_content',
  'string_end',
  'escape_sequence',
  'format_specifier',
  'pass_statement',
  'type',
]);

/** Facts of a Python or MicroPython file, Python 2 included. */
export function lowerPython(syntax: Syntax, text: string): Facts {
  const reading = syntax.parse('python', text, (root) => readTree(root, OPAQUE));
  return lowerFile('python', text, reading, (cx, root) => lowerBlock(cx, moduleScope(), root));
}
