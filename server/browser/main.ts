/** Entry of `dist/server-web.js`: the server as a web worker, for editors that run in a browser. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  createMessageConnection,
} from 'vscode-languageserver/browser';
import { FAMILIES } from '../../engine/apis/row.ts';
import { packedBuiltIn, partNames } from '../../catalogue/packed.ts';
import { serveAnalysis } from '../analysis/serve.ts';
import type { AnalysisThread } from '../analyst.ts';
import { gate } from '../gate.ts';
import { READ_FILE, type FileContents, type ServerOptions } from '../protocol.ts';
import { startServer } from '../server.ts';

declare const TIMESYNC_LINT_VERSION: string;

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
  messageStrategy: gate(),
});

startServer(connection, {
  version: TIMESYNC_LINT_VERSION,
  pages: null,
  page: async (uri) => (await read(uri)).toString('utf8'),
  startAnalysis,
});

/**
 * The analysis behind a channel of this worker: it is a thread of its own already, and what hangs here the client
 * starts anew.
 */
function startAnalysis({ resources }: ServerOptions): AnalysisThread {
  const { port1, port2 } = new MessageChannel();
  const analysis = createMessageConnection(new BrowserMessageReader(port1), new BrowserMessageWriter(port1));
  const resource = (name: string): Promise<Buffer> => {
    if (resources === undefined) throw new Error('initializationOptions.resources is missing');
    return read(new URL(name, resources).href);
  };
  serveAnalysis(analysis, {
    wasm: (name) => resource(`${name}.wasm`),
    async builtIn() {
      const names = partNames(FAMILIES);
      const texts = await Promise.all(names.map((name) => resource(`catalogue/${name}`)));
      const parts = new Map(names.map((name, index) => [name, texts[index]!.toString('utf8')]));
      return packedBuiltIn((name) => parts.get(name)!);
    },
  });
  const ours = createMessageConnection(new BrowserMessageReader(port2), new BrowserMessageWriter(port2));
  return {
    connection: ours,
    // It dies with this worker only.
    onDeath() {},
    end() {
      ours.dispose();
      analysis.dispose();
    },
  };
}

async function read(uri: string): Promise<Buffer> {
  const contents = await connection.sendRequest<FileContents | null>(READ_FILE, { uri });
  if (!contents) throw new Error(`${uri} cannot be read`);
  return Buffer.from(contents.base64, 'base64');
}
