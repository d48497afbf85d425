import { expect } from 'chai';
import { installedWasm } from './grammars.ts';
import { Lowering, type LoweringTask } from './lowering.ts';

describe('lowering', () => {
  it('gives the same facts in workers as in one thread, in order', async () => {
    const tasks: LoweringTask[] = Array.from({ length: 200 }, (_, i) =>
      i % 2 === 0
        ? { text: `int f${i}(void) { return ${i}; }\n`, language: 'c' }
        : { text: `def f${i}():\n    return ${i}\n`, language: 'python' },
    );
    const wasm = await installedWasm();
    const worker = new URL('../dist/lowering-worker.js', import.meta.url);
    let done = 0;
    const inWorkers = await new Lowering({ wasm, worker, threads: 3 }).lowerAll(tasks, (count) => (done += count));
    const here = await new Lowering({ wasm, threads: 1 }).lowerAll(tasks);
    expect(inWorkers).to.deep.equal(here);
    expect(done).to.equal(tasks.length);
  });
});
