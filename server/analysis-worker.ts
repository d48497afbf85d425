/** The thread of the analysis in Node. Its bundle lies beside the grammars and the catalogue. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { packedBuiltIn } from '../catalogue/packed.ts';
import { diskFiles } from '../workspace/files/disk.ts';
import { bundledWasm } from '../workspace/grammars.ts';
import { serveAnalysis } from './analysis/serve.ts';

const here = new URL('.', import.meta.url);

serveAnalysis(createMessageConnection(new PortMessageReader(parentPort!), new PortMessageWriter(parentPort!)), {
  wasm: bundledWasm(here),
  builtIn: async () => packedBuiltIn((name) => readFileSync(new URL(`catalogue/${name}`, here), 'utf8')),
  disk: diskFiles,
});
