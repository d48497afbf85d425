/** The server in Node: over stdio, or over the channel of the process that forked it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { AnalysisThread } from './analyst.ts';
import { gate } from './gate.ts';
import { startServer, type Host } from './server.ts';

/** Set by the build. */
declare const TIMESYNC_LINT_VERSION: string | undefined;

const BUNDLED = typeof TIMESYNC_LINT_VERSION === 'string';
/** The folder of the bundle. */
const DIST = new URL(BUNDLED ? '.' : '../dist/', import.meta.url);

const host: Host = {
  version: BUNDLED ? TIMESYNC_LINT_VERSION! : '0.0.0-source',
  pages: new URL('../rules/', DIST).href,
  page: (uri) => readFile(fileURLToPath(uri), 'utf8'),
  startAnalysis,
};

/** Speaks the protocol on standard input and output, and ends with its input: an editor may die without a word. */
export function serveStdio(): void {
  const options = { messageStrategy: gate() };
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout, options), host);
}

/** Speaks the protocol with the process that started this one (`--node-ipc`), or as the arguments say. */
export function serveParent(): void {
  startServer(createConnection(ProposedFeatures.all, { messageStrategy: gate() }), host);
}

function startAnalysis(): AnalysisThread {
  const worker = new Worker(fileURLToPath(new URL('analysis-worker.js', DIST)));
  const connection = createMessageConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
  const mourners: (() => void)[] = [];
  let ended = false;
  worker.on('error', (error) => process.stderr.write(`timesync-lint: ${error.stack ?? String(error)}\n`));
  worker.on('exit', () => {
    if (ended) return;
    for (const mourner of mourners) mourner();
    connection.dispose();
  });
  return {
    connection,
    onDeath: (mourner) => void mourners.push(mourner),
    end() {
      if (ended) return;
      ended = true;
      connection.dispose();
      void worker.terminate();
    },
  };
}
