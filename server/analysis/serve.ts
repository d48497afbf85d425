/** Answers the protocol's side with an analysis: one message after the other, in the order in which they came. */
import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc';
import { ResponseError, LSPErrorCodes } from 'vscode-languageserver-protocol';
import type { BuiltIn } from '../../catalogue/built-in.ts';
import type { WasmSource } from '../../engine/source/syntax.ts';
import type { FileTree } from '../../workspace/files/file-tree.ts';
import { Analysis } from './analysis.ts';
import { Calls } from './calls.ts';
import { clientSource } from './client-source.ts';
import { Equipment } from './equipment.ts';
import { Trees } from './trees.ts';

export interface Surroundings {
  readonly wasm: WasmSource;
  readonly builtIn: () => Promise<BuiltIn>;
  /** What this process can read by itself. */
  readonly disk?: FileTree;
}

export function serveAnalysis(connection: MessageConnection, surroundings: Surroundings): void {
  let analysis: Analysis | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => T | Promise<T>, token?: CancellationToken): Promise<T> => {
    const done = turn.then(() => {
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return work();
    });
    turn = done.catch(() => undefined);
    return done;
  };
  const started = (): Analysis => {
    if (!analysis) throw new Error('not started');
    return analysis;
  };

  connection.onRequest(Calls.start, (params) =>
    inTurn(async () => {
      const builtIn = await surroundings.builtIn();
      const trees = new Trees(surroundings.disk, params.clientFiles ? clientSource(connection) : undefined);
      const settings = (uri: string) => connection.sendRequest(Calls.settings, { uri });
      const equipment = new Equipment({ wasm: surroundings.wasm, builtIn, trees, settings });
      analysis = new Analysis(equipment, params);
      return null;
    }),
  );
  const notified = (work: () => unknown) =>
    void inTurn(work).catch((error) =>
      connection.sendNotification(Calls.failed, String((error as Error)?.stack ?? error)),
    );
  connection.onNotification(Calls.open, (params) => notified(() => started().open(params)));
  connection.onNotification(Calls.change, (params) => notified(() => started().change(params)));
  connection.onNotification(Calls.close, ({ uri }) => notified(() => started().close(uri)));
  connection.onNotification(Calls.touched, (files) => notified(() => started().touched(files.map(({ uri }) => uri))));
  connection.onNotification(Calls.folders, (folders) => notified(() => started().moved(folders)));
  connection.onNotification(Calls.configured, () => notified(() => started().configured()));
  connection.onRequest(Calls.diagnose, ({ uri }, token) => inTurn(() => started().diagnose(uri), token));
  connection.onRequest(Calls.settle, (token) => inTurn(() => started().settle(), token));
  connection.onRequest(Calls.actions, (params, token) => inTurn(() => started().actions(params), token));
  connection.onRequest(Calls.fixAll, ({ uri }, token) => inTurn(() => started().fixAll(uri), token));
  connection.onRequest(Calls.hover, (params, token) => inTurn(() => started().hover(params), token));
  connection.onRequest(Calls.complete, (params, token) => inTurn(() => started().complete(params), token));
  connection.onRequest(Calls.inventory, ({ uri }, token) => inTurn(() => started().inventory(uri), token));
  connection.onRequest(Calls.workspace, (token) =>
    inTurn(
      () =>
        started().workspace(
          (files) => void connection.sendNotification(Calls.report, files),
          (at) => void connection.sendNotification(Calls.progress, at),
        ),
      token,
    ),
  );
  connection.listen();
}
