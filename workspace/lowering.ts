/** Turns texts into Facts: in this thread for few files, in workers for many. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Facts, Language } from '../engine/facts/model.ts';
import { grammarsFor, lower } from '../engine/languages/index.ts';
import { openSyntax, type Syntax, type WasmSource } from '../engine/source/syntax.ts';

export interface LoweringTask {
  readonly text: string;
  readonly language: Language;
  /** Whose text it is, for those that remember. */
  readonly absolute?: string;
}

/** What turns texts into Facts. */
export interface Lowers {
  /** Facts of each task, in order. `onDone` counts. */
  lowerAll(tasks: readonly LoweringTask[], onDone?: (count: number) => void): Promise<Facts[]>;
}

export interface LoweringOptions {
  readonly wasm: WasmSource;
  /** The worker's bundle; without it everything is lowered in this thread. */
  readonly worker?: URL | undefined;
  /** Threads to use. Default: as many as the machine runs at once, at most 8. */
  readonly threads?: number;
}

/** As many files as are worth starting workers for. */
const WORKERS_FROM = 150;
/**
 * With fewer threads than this the work stays here: on two cores handing Facts over costs more than the second core
 * gives (RIOT whole: 27.7 s with two workers, 22.9 s without).
 */
const THREADS_FROM = 3;
/** Below this much source text V8's optimising WebAssembly compiler costs more at exit than it saves. */
const OPTIMISE_FROM_CHARACTERS = 400_000;
const BATCH = 24;

export class Lowering implements Lowers {
  readonly #options: LoweringOptions;
  #syntax: Syntax | undefined;

  constructor(options: LoweringOptions) {
    this.#options = options;
  }

  async lowerAll(tasks: readonly LoweringTask[], onDone: (count: number) => void = () => {}): Promise<Facts[]> {
    if (tasks.length === 0) return [];
    const { worker, threads = Math.min(availableParallelism(), 8) } = this.#options;
    if (worker && tasks.length >= WORKERS_FROM && threads >= THREADS_FROM)
      return this.#inWorkers(worker, tasks, threads, onDone);
    const syntax = await this.#open(tasks);
    await syntax.load(new Set(tasks.flatMap((task) => grammarsFor(task.language))));
    return tasks.map((task) => {
      const facts = lower(syntax, task.text, task.language);
      onDone(1);
      return facts;
    });
  }

  async #open(tasks: readonly LoweringTask[]): Promise<Syntax> {
    if (!this.#syntax) {
      const characters = tasks.reduce((sum, task) => sum + task.text.length, 0);
      // V8 finishes optimising WebAssembly before a process may end; few files never earn that back.
      if (characters < OPTIMISE_FROM_CHARACTERS) setFlagsFromString('--liftoff-only');
      this.#syntax = await openSyntax(this.#options.wasm);
    }
    return this.#syntax;
  }

  async #inWorkers(
    worker: URL,
    tasks: readonly LoweringTask[],
    threads: number,
    onDone: (count: number) => void,
  ): Promise<Facts[]> {
    const { inThreads } = await import('./worker-pool.ts');
    const batches: LoweringTask[][] = [];
    for (let i = 0; i < tasks.length; i += BATCH) batches.push(tasks.slice(i, i + BATCH));
    const results = await inThreads<LoweringTask[], Facts[]>(worker, threads, batches, (batch) => onDone(batch.length));
    return results.flat();
  }
}
