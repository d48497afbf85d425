/** What `workspace/executeCommand` and `workspace/diagnostic` do. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { CancellationToken, Position } from 'vscode-languageserver-protocol';
import { Calls, type FileReport } from './analysis/calls.ts';
import { pageOf } from './analysis/diagnostics.ts';
import type { Analyst } from './analyst.ts';
import type { Diagnosing } from './diagnosing.ts';
import { LEAVE_CURSOR, LINT_WORKSPACE, OPEN_RULE, type WorkspaceLinted } from './protocol.ts';

export const COMMANDS = [LINT_WORKSPACE, OPEN_RULE, LEAVE_CURSOR];

export interface CommandContext {
  readonly connection: Connection;
  readonly analyst: Analyst;
  readonly diagnosing: Diagnosing;
  readonly pages: string | null;
  /** The client opens documents for the server. */
  readonly showsDocuments: boolean;
}

export async function executeCommand(
  command: string,
  args: readonly unknown[],
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
  context: CommandContext,
): Promise<unknown> {
  switch (command) {
    case LINT_WORKSPACE:
      return showWorkspace(context, progress, token);
    case OPEN_RULE: {
      const page = typeof args[0] === 'string' ? pageOf(args[0], context.pages) : undefined;
      if (page === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `no page of ${String(args[0])}`);
      return show(context, { uri: page });
    }
    case LEAVE_CURSOR: {
      const [uri, position] = args;
      if (typeof uri !== 'string' || !isPosition(position))
        throw new ResponseError(ErrorCodes.InvalidParams, `${LEAVE_CURSOR} takes a URI and a position`);
      return show(context, { uri, takeFocus: true, selection: { start: position, end: position } });
    }
    default:
      throw new ResponseError(ErrorCodes.InvalidParams, `unknown command ${command}`);
  }
}

/** Lints all folders in an analysis of its own, so that typing goes on meanwhile and cancelling is at once. */
export async function lintWorkspace(
  analyst: Analyst,
  report: (files: readonly FileReport[]) => void,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<number> {
  const thread = analyst.another();
  progress.begin('timesync-lint', 0, 'looking for files', true);
  try {
    thread.connection.onNotification(Calls.report, report);
    thread.connection.onNotification(Calls.progress, ({ message, percentage }) =>
      percentage === undefined ? progress.report(message) : progress.report(percentage, message),
    );
    return await Promise.race([thread.connection.sendRequest(Calls.workspace), cancellation(token)]);
  } finally {
    progress.done();
    thread.end();
  }
}

async function showWorkspace(
  { analyst, diagnosing }: CommandContext,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<WorkspaceLinted> {
  let findings = 0;
  diagnosing.hide();
  const report = (files: readonly FileReport[]) => {
    for (const { uri, items } of files) {
      findings += items.length;
      diagnosing.show(uri, items);
    }
  };
  const files = await lintWorkspace(analyst, report, progress, token);
  return { files, findings };
}

function cancellation(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) =>
    token.onCancellationRequested(() => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'))),
  );
}

async function show(
  { connection, showsDocuments }: CommandContext,
  params: Parameters<Connection['window']['showDocument']>[0],
) {
  return showsDocuments ? (await connection.window.showDocument(params)).success : false;
}

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  return typeof line === 'number' && typeof character === 'number';
}
