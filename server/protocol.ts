/** What timesync-lint's server and its clients say to each other beyond the Language Server Protocol. Names and shapes only. */
import type { Range } from 'vscode-languageserver-protocol';

/** `initializationOptions`; a client that sends none gets a server that reads the disk. */
export interface ServerOptions {
  /** The client answers `READ_FILE` and `READ_FOLDER`: for files that are not on this disk. */
  readonly files?: 'client';
  /** URI of the folder of the bundle: a server without disk reads grammars and catalogue from there, through the client. */
  readonly resources?: string;
  /** URI of the folder that holds the rules' pages, `ID/README.md`. */
  readonly pages?: string;
  /** False: do not offer `workspace/diagnostic`. Some clients ask for it again and again. */
  readonly workspaceDiagnostics?: boolean;
  /** Send `STATUS` and `INVENTORY_CHANGED`. */
  readonly status?: boolean;
}

/** Server → client: the bytes of a file. */
export const READ_FILE = 'timesyncLint/readFile';
/** Server → client: what a folder holds. */
export const READ_FOLDER = 'timesyncLint/readFolder';

export interface UriParams {
  readonly uri: string;
}

export interface FileContents {
  readonly base64: string;
}

export type FolderEntries = readonly (readonly [name: string, kind: 'file' | 'folder' | 'other'])[];

/**
 * Client → server: what the device does, of one document's root; without `uri` of the roots that documents are open in,
 * and where none is, of all workspace folders.
 */
export const INVENTORY = 'timesyncLint/inventory';

export interface InventoryParams {
  readonly uri?: string;
}

export interface InventoryNode {
  readonly label: string;
  readonly detail?: string;
  readonly tooltip?: string;
  /** Name of a codicon. */
  readonly icon?: string;
  readonly location?: { readonly uri: string; readonly range: Range };
  readonly children?: readonly InventoryNode[];
}

/** Server → client, without parameters: an inventory that is on show is out of date. */
export const INVENTORY_CHANGED = 'timesyncLint/inventoryChanged';

/** Server → client: how things stand with an open document, after each time it was looked at. */
export const STATUS = 'timesyncLint/status';

export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  /** URI of the configuration in force. */
  readonly config: string | null;
  /** False where the root is too large to be read whole. */
  readonly complete: boolean;
  /** How many files were linked. */
  readonly files: number;
  readonly findings: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
  /** Why the document is not linted, or what is wrong with its configuration. */
  readonly problem?: string;
}

/** Commands of `workspace/executeCommand`. */
export const LINT_WORKSPACE = 'timesync-lint.lintWorkspace';
/** `[ruleId]` */
export const OPEN_RULE = 'timesync-lint.openRule';
/** `[uri, position]`: after a suppression the cursor waits where the reason goes. */
export const LEAVE_CURSOR = 'timesync-lint.leaveCursor';

/** What `LINT_WORKSPACE` answers. */
export interface WorkspaceLinted {
  readonly files: number;
  readonly findings: number;
}

/** The section of the client's settings. */
export const SETTINGS = 'timesyncLint';

/** The kind of the code action that applies all safe fixes. */
export const FIX_ALL = 'source.fixAll.timesync-lint';
