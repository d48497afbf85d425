/** A thread of the pool: lowers one batch of files after another. Its bundle lies beside the grammars. */
import { parentPort } from 'node:worker_threads';
import type { Facts } from '../engine/facts/model.ts';
import { grammarsFor, lower } from '../engine/languages/index.ts';
import { openSyntax, type Syntax } from '../engine/source/syntax.ts';
import { bundledWasm } from './grammars.ts';
import type { LoweringTask } from './lowering.ts';

let opening: Promise<Syntax> | undefined;

parentPort!.on('message', (batch: readonly LoweringTask[]) => {
  void lowerBatch(batch).then((facts) => parentPort!.postMessage(facts));
});

async function lowerBatch(batch: readonly LoweringTask[]): Promise<Facts[]> {
  opening ??= openSyntax(bundledWasm(new URL('.', import.meta.url)));
  const syntax = await opening;
  await syntax.load(new Set(batch.flatMap((task) => grammarsFor(task.language))));
  return batch.map((task) => lower(syntax, task.text, task.language));
}
