/**
 * Lets through what the protocol allows at the time and what has the shape that it prescribes: no handler meets a
 * request before `initialize` or after `shutdown`, nor parameters that would leave a document half changed.
 */
import { ErrorCodes, Message, type MessageStrategy } from 'vscode-jsonrpc';
import { INVENTORY } from './protocol.ts';

/** Where a refused request is sent to; its handler throws the error that stands in its parameters. */
export const REFUSED = '$timesyncLint/refused';

export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** One for each connection. */
export function gate(): MessageStrategy {
  let state: 'new' | 'running' | 'stopped' = 'new';
  return {
    handleMessage(message, next) {
      if (Message.isRequest(message)) {
        const refusal = refusalOf(state, message.method, message.params);
        if (refusal) return next(Object.assign({}, message, { method: REFUSED, params: refusal }));
        if (message.method === 'initialize') state = 'running';
        if (message.method === 'shutdown') state = 'stopped';
      } else if (Message.isNotification(message) && message.method !== 'exit') {
        if (state !== 'running' || !isWellFormed(message.method, message.params)) return;
      }
      return next(message);
    },
  };
}

function refusalOf(state: 'new' | 'running' | 'stopped', method: string, params: unknown): Refusal | undefined {
  if (state === 'new' && method !== 'initialize')
    return { code: ErrorCodes.ServerNotInitialized, message: `${method} before initialize` };
  if (state === 'stopped') return { code: ErrorCodes.InvalidRequest, message: `${method} after shutdown` };
  if (state === 'running' && method === 'initialize')
    return { code: ErrorCodes.InvalidRequest, message: 'initialize for the second time' };
  if (!isWellFormed(method, params))
    return { code: ErrorCodes.InvalidParams, message: `${method}: parameters of another shape than the protocol's` };
  return undefined;
}

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const nothing: Test = (value) => value === undefined || value === null;
const anything: Test = () => true;
const either =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const record =
  (fields: Readonly<Record<string, Test>>): Test =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, test]) => test((value as Record<string, unknown>)[name]));

const position = record({ line: number, character: number });
const range = record({ start: position, end: position });
const named = record({ uri: text });
const inDocument = record({ textDocument: named });
const atPlace = record({ textDocument: named, position });

/** What handlers here take out of parameters; the rest of a message may be anything. */
const SHAPES: Readonly<Record<string, Test>> = {
  initialize: record({
    capabilities: record({}),
    workspaceFolders: either(nothing, listOf(named)),
    rootUri: either(nothing, text),
    initializationOptions: either(nothing, record({})),
  }),
  'textDocument/didOpen': record({ textDocument: record({ uri: text, languageId: text, version: number, text }) }),
  'textDocument/didChange': record({
    textDocument: record({ uri: text, version: number }),
    contentChanges: listOf(record({ text, range: either(nothing, range) })),
  }),
  'textDocument/didClose': inDocument,
  'textDocument/diagnostic': inDocument,
  'textDocument/codeAction': record({
    textDocument: named,
    range,
    context: record({ only: either(nothing, listOf(text)) }),
  }),
  'textDocument/hover': atPlace,
  'textDocument/completion': atPlace,
  'workspace/diagnostic': record({}),
  'workspace/executeCommand': record({ command: text, arguments: either(nothing, listOf(anything)) }),
  'workspace/didChangeWatchedFiles': record({ changes: listOf(named) }),
  'workspace/didChangeWorkspaceFolders': record({ event: record({ added: listOf(named), removed: listOf(named) }) }),
  'workspace/didChangeConfiguration': record({}),
  [INVENTORY]: either(nothing, record({ uri: either((value) => value === undefined, text) })),
};

/** One parameter may come by position, as in `[null]` for none. */
function isWellFormed(method: string, params: unknown): boolean {
  const value: unknown = Array.isArray(params) && params.length < 2 ? params[0] : params;
  return Object.hasOwn(SHAPES, method) ? SHAPES[method]!(value) : true;
}
