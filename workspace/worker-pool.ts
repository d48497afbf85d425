/** Worker threads that take batches of work in turn. */
import { Worker } from 'node:worker_threads';

/**
 * Hands the batches to as many threads, each the next one when it is done, and gives the results in order. A thread
 * answers each message with its result. Rejects with the first failure.
 */
export async function inThreads<Batch, Result>(
  file: URL,
  threads: number,
  batches: readonly Batch[],
  onDone: (batch: Batch) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let current = -1;
      const proceed = () => {
        if (next >= batches.length) return resolve();
        current = next++;
        worker.postMessage(batches[current]);
      };
      worker.on('message', (result: Result) => {
        results[current] = result;
        onDone(batches[current]!);
        proceed();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a worker ended with code ${code}`)));
      proceed();
    });
  const workers = Array.from({ length: Math.min(threads, batches.length) }, () => new Worker(file));
  try {
    await Promise.all(workers.map(work));
    return results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
