/** Documents in, diagnostics and the rest out: all that the server knows, without the protocol around it. */
import { basename } from 'node:path';
import type { Diagnostic, CodeAction, CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { takeInventory } from '../../engine/inventory/index.ts';
import { lower } from '../../engine/languages/index.ts';
import { familyOf } from '../../engine/link/program.ts';
import type { Finding } from '../../engine/lint/finding.ts';
import { chosenFix } from '../../engine/lint/fixes.ts';
import { namedIds } from '../../engine/lint/suppressions.ts';
import { rules } from '../../rules/index.ts';
import { fixProject } from '../../workspace/fix-rounds.ts';
import { CONFIG_FILE } from '../../workspace/roots.ts';
import type { DocumentStatus, InventoryNode } from '../protocol.ts';
import { actionsFor } from './actions.ts';
import type {
  ActionsParams,
  ChangeParams,
  Diagnosis,
  FileReport,
  HoverFacts,
  OpenParams,
  PlaceParams,
  StartParams,
  WorkspaceProgress,
} from './calls.ts';
import { completions } from './completion.ts';
import { configDiagnostics } from './config-document.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { Equipment } from './equipment.ts';
import { inventoryNodes } from './inventory-tree.ts';
import { lineEdits } from './line-edits.ts';
import { OpenDocuments, type OpenDocument } from './open-documents.ts';
import type { Session } from './session.ts';
import { Sessions } from './sessions.ts';
import { suppressions } from './suppressing.ts';
import { Told } from './told.ts';

export class Analysis {
  readonly #equipment: Equipment;
  readonly #start: StartParams;
  readonly #sessions: Sessions;
  readonly #open: OpenDocuments;
  readonly #told = new Told();

  constructor(equipment: Equipment, start: StartParams) {
    this.#equipment = equipment;
    this.#start = start;
    this.#open = new OpenDocuments(equipment, start.encoding);
    this.#sessions = new Sessions(equipment, start, (uri) => this.#open.get(uri)?.document);
  }

  async open(params: OpenParams): Promise<void> {
    this.close(params.uri);
    const { live, ...located } = await this.#open.open(params);
    if (live) (await this.#sessions.of(located)).live.open(located.path, live);
  }

  change(params: ChangeParams): void {
    const open = this.#open.change(params);
    if (open) this.#sessions.known(open)?.live.edited(open.path);
  }

  close(uri: string): void {
    const open = this.#open.close(uri);
    this.#told.forget(uri);
    if (!open?.live) return;
    this.#sessions.known(open)?.live.close(open.path);
    this.#sessions.forgetEmpty();
  }

  /** Files that have changed on disk. */
  async touched(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const located = this.#equipment.trees.locate(uri);
      located.tree.fetched?.forget(located.path);
      await this.#sessions.touched(located);
    }
    await this.#settleIn();
  }

  /** The client's settings are others now. */
  async configured(): Promise<void> {
    this.#sessions.configured();
    await this.#settleIn();
  }

  /** A configuration that has come or gone moves documents to other roots. */
  async #settleIn(): Promise<void> {
    for (const { live, ...located } of this.#open) {
      if (!live) continue;
      const session = await this.#sessions.of(located);
      this.#sessions.leaveOthers(located, session);
      session.live.open(located.path, live);
    }
    this.#sessions.forgetEmpty();
  }

  async diagnose(uri: string): Promise<Diagnosis | null> {
    const open = this.#open.get(uri);
    if (!open) return null;
    const { document, live } = open;
    if (!live) {
      const items = basename(open.path) === CONFIG_FILE ? await configDiagnostics(document, rules) : [];
      const status = this.#status(open, undefined);
      return { ...this.#told.result(uri, items), version: document.version, status, changed: [] };
    }
    const session = await this.#sessions.of(open);
    await session.lint();
    const items = this.#items(session, open.path);
    const status = this.#status(open, session);
    return {
      ...this.#told.result(uri, items),
      version: document.version,
      status,
      changed: this.#changed(session, uri),
    };
  }

  /** Looks whether edits have changed what else must be read; tells whose diagnostics are others now. */
  async settle(): Promise<readonly string[]> {
    for (const { live, ...located } of this.#open)
      if (live?.settle()) this.#sessions.known(located)?.live.edited(located.path);
    const changed: string[] = [];
    for (const session of this.#sessions.all) {
      if (!session.live.settle() && session.live.isCurrent) continue;
      await session.lint();
      changed.push(...this.#changed(session, undefined));
    }
    return changed;
  }

  async actions({ uri, range }: ActionsParams): Promise<readonly CodeAction[]> {
    const linted = await this.#linted(uri);
    if (!linted) return [];
    const { open, session, path } = linted;
    const { document, live } = open;
    const [start, end] = document.rangeAt(range);
    const syntax = await this.#equipment.syntax();
    return session
      .findings(path)
      .filter(({ place }) => place.range[0] <= end && start <= place.range[1])
      .flatMap((finding) => {
        const diagnostic = diagnosticOf(finding, session, this.#start.pages);
        if (!diagnostic) return [];
        const silencing = suppressions(live.text, live.language, finding, (text) => lower(syntax, text, live.language));
        return actionsFor(finding, diagnostic, document, session, silencing);
      });
  }

  /** Edits that apply all safe fixes of a document, and of those that they uncover. */
  async fixAll(uri: string): Promise<readonly TextEdit[]> {
    const linted = await this.#linted(uri);
    if (!linted?.session.project) return [];
    const { open, session, path } = linted;
    const isOwn = (finding: Finding) =>
      finding.place.file === path && (chosenFix(finding, false)?.edits ?? []).every((edit) => edit.file === path);
    const fixed = await fixProject(session.project!, {
      linter: this.#equipment.linter(),
      lowering: this.#equipment.lowering,
      unsafe: false,
      shown: (finding) => session.isShown(finding) && isOwn(finding),
    });
    return lineEdits(open.document, fixed.project.file(path)!.text);
  }

  /** A finding under the cursor, or a rule's id in a comment that suppresses. */
  async hover({ uri, position }: PlaceParams): Promise<HoverFacts | null> {
    const linted = await this.#linted(uri);
    if (!linted) return null;
    const { open, session, path } = linted;
    const { document, live } = open;
    const offset = document.offsetAt(position);
    const finding = session.findings(path).find(({ place }) => place.range[0] <= offset && offset <= place.range[1]);
    if (finding) {
      const { ruleId, why, place } = finding;
      return { ruleId, range: document.lspRange(place.range), finding: why };
    }
    const id = namedIds(live.text, live.facts).find(({ range }) => range[0] <= offset && offset <= range[1]);
    return id && rules.some((rule) => rule.id === id.name)
      ? { ruleId: id.name, range: document.lspRange(id.range) }
      : null;
  }

  complete({ uri, position }: PlaceParams): readonly CompletionItem[] {
    const open = this.#open.get(uri);
    if (!open?.live) return [];
    return completions(open.document, open.document.offsetAt(position), open.live.facts.directives, rules);
  }

  /** What the firmware does: of a document's root; else of the roots of all open documents; else of all folders. */
  async inventory(uri?: string): Promise<readonly InventoryNode[]> {
    const open = uri === undefined ? undefined : this.#open.get(uri);
    const sessions = open?.live ? [await this.#sessions.of(open)] : [...this.#sessions.all];
    if (sessions.length === 0)
      for await (const { session } of this.#sessions.everywhere(() => {})) sessions.push(session);
    const nodes: InventoryNode[] = [];
    for (const session of sessions) {
      await session.lint();
      const input = session.project?.input();
      if (!input) continue;
      const families = new Set(input.files.map((file) => familyOf(file.facts.language)));
      nodes.push(...inventoryNodes(takeInventory(input, this.#equipment.builtIn.knowledge(families)), session));
    }
    return nodes;
  }

  /** The folders of the workspace are others now. */
  async moved(folders: readonly string[]): Promise<void> {
    this.#sessions.folders = folders;
    await this.configured();
  }

  /** Lints the folders of the workspace root by root; tells how many files that were. */
  async workspace(
    report: (files: readonly FileReport[]) => void,
    progress: (at: WorkspaceProgress) => void,
  ): Promise<number> {
    let files = 0;
    for await (const { session, named } of this.#sessions.everywhere(progress)) {
      files += named;
      report(
        [...session.paths].map((path) => ({
          uri: session.document(path)!.uri,
          items: session.findings(path).flatMap((finding) => diagnosticOf(finding, session, this.#start.pages) ?? []),
        })),
      );
    }
    return files;
  }

  async #linted(uri: string) {
    const open = this.#open.get(uri);
    if (!open?.live) return undefined;
    const { live } = open;
    const session = await this.#sessions.of(open);
    await session.lint();
    const path = session.pathOf(open.path);
    return path === undefined ? undefined : { open: { ...open, live }, session, path };
  }

  #items(session: Session, absolute: string): Diagnostic[] {
    const path = session.pathOf(absolute);
    if (path === undefined) return [];
    return session.findings(path).flatMap((finding) => diagnosticOf(finding, session, this.#start.pages) ?? []);
  }

  /** Open documents of a session, but for `uri`, that the client knows otherwise. */
  #changed(session: Session, uri: string | undefined): string[] {
    return [...this.#open].flatMap(({ document, tree, path, live }) => {
      if (!live || document.uri === uri || tree !== session.tree || !session.live.isOpen(path)) return [];
      return this.#told.isOther(document.uri, this.#items(session, path)) ? [document.uri] : [];
    });
  }

  #status({ document, path, live, problem: unlinted }: OpenDocument, session: Session | undefined): DocumentStatus {
    const findings = { error: 0, warning: 0, info: 0, hint: 0 };
    const own = session?.pathOf(path);
    for (const { level } of own === undefined ? [] : session!.findings(own)) findings[level]++;
    const problem =
      session?.problem ??
      (live && session && own === undefined ? session.live.whySkipped(path) : undefined) ??
      unlinted;
    return {
      uri: document.uri,
      version: document.version,
      config: session?.configUri ?? null,
      complete: session?.project?.complete ?? true,
      files: [...(session?.project?.files ?? [])].length,
      findings,
      ...(problem === undefined ? {} : { problem }),
    };
  }
}
