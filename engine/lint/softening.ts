/** Evidence that code is an example, a test or a demonstration: softens a level, never silences. */
import type { Level } from './finding.ts';

const SEGMENTS = new Set([
  'example',
  'examples',
  'demo',
  'demos',
  'sample',
  'samples',
  'test',
  'tests',
  '__tests__',
  'mock',
  'mocks',
]);

/** Whether `path` (below the root) is that of an example or a test. `alone`: an `.ino` alone in its folder. */
export function isExample(path: string, alone = false): boolean {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  if (segments.some((segment) => SEGMENTS.has(segment.toLowerCase()))) return true;
  if (/^test_.*\.py$|_test\.(py|c|cc|cpp)$|\.(test|spec)\.[cm]?[jt]sx?$/.test(name)) return true;
  return alone && name.endsWith('.ino');
}

const ORDER: readonly Level[] = ['error', 'warning', 'info', 'hint'];

export const softer = (level: Level, steps = 1): Level =>
  ORDER[Math.min(ORDER.indexOf(level) + steps, ORDER.length - 1)]!;
