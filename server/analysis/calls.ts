/**
 * What the protocol's side and the analysis say to each other. The analysis runs in a thread of its own (in a browser:
 * behind a channel of the same worker), so that a keystroke never waits for it and it can be replaced when it hangs.
 */
import { NotificationType, RequestType, RequestType0, NotificationType0 } from 'vscode-jsonrpc';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Position,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
} from 'vscode-languageserver-protocol';
import type {
  DocumentStatus,
  FileContents,
  FolderEntries,
  InventoryNode,
  InventoryParams,
  UriParams,
} from '../protocol.ts';
import type { Encoding } from './text-document.ts';

export interface StartParams {
  readonly encoding: Encoding;
  /** URI of the folder of rule pages; diagnostics link into it. */
  readonly pages: string | null;
  /** The client hands over files that are not on this disk. */
  readonly clientFiles: boolean;
  readonly folders: readonly string[];
}

export interface OpenParams {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

export interface ChangeParams {
  readonly uri: string;
  readonly version: number;
  readonly changes: readonly TextDocumentContentChangeEvent[];
}

export interface Diagnosis {
  readonly version: number;
  /** Changes with the items. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  readonly status: DocumentStatus;
  /** Other documents, open or shown, whose diagnostics are others now. */
  readonly changed: readonly string[];
}

export interface ActionsParams {
  readonly uri: string;
  readonly range: Range;
  /** Kinds that are wanted; absent: all. */
  readonly only?: readonly string[];
}

export interface PlaceParams {
  readonly uri: string;
  readonly position: Position;
}

/** What stands under the cursor: findings, or an id in a comment that suppresses. */
export interface HoverFacts {
  readonly ruleId: string;
  readonly range: Range;
  /** Why and what instead, where it is a finding; Markdown. */
  readonly finding?: string;
}

export interface FileReport {
  readonly uri: string;
  readonly items: readonly Diagnostic[];
}

/** How far linting the workspace is. */
export interface WorkspaceProgress {
  readonly message: string;
  /** Of 100; absent where it is not known. */
  readonly percentage?: number;
}

export const Calls = {
  start: new RequestType<StartParams, null, void>('start'),
  folders: new NotificationType<readonly string[]>('folders'),
  open: new NotificationType<OpenParams>('open'),
  change: new NotificationType<ChangeParams>('change'),
  close: new NotificationType<UriParams>('close'),
  /** Files that have changed on disk. */
  touched: new NotificationType<readonly UriParams[]>('touched'),
  /** The client's settings are others now. */
  configured: new NotificationType0('configured'),
  diagnose: new RequestType<UriParams, Diagnosis | null, void>('diagnose'),
  /** Looks whether edits have changed what else must be read: documents whose diagnostics are others now. */
  settle: new RequestType0<readonly string[], void>('settle'),
  actions: new RequestType<ActionsParams, readonly CodeAction[], void>('actions'),
  fixAll: new RequestType<UriParams, readonly TextEdit[], void>('fixAll'),
  hover: new RequestType<PlaceParams, HoverFacts | null, void>('hover'),
  complete: new RequestType<PlaceParams, readonly CompletionItem[], void>('complete'),
  inventory: new RequestType<InventoryParams, readonly InventoryNode[], void>('inventory'),
  /** Lints all workspace folders; files come one root at a time through `report`. */
  workspace: new RequestType0<number, void>('workspace'),
  report: new NotificationType<readonly FileReport[]>('report'),
  progress: new NotificationType<WorkspaceProgress>('progress'),
  /** A notification could not be carried out: an error of ours. */
  failed: new NotificationType<string>('failed'),

  // From the analysis to the protocol's side.
  settings: new RequestType<UriParams, unknown, void>('settings'),
  readFile: new RequestType<UriParams, FileContents | null, void>('readFile'),
  readFolder: new RequestType<UriParams, FolderEntries | null, void>('readFolder'),
} as const;
