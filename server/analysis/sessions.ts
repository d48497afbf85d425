/** The roots that documents are open in. */
import { basename, dirname, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Configs } from '../../workspace/config-store.ts';
import type { RootFiles } from '../../workspace/discover.ts';
import { LiveRoot, type LiveRootOptions } from '../../workspace/live/live-root.ts';
import { discoverFiles, type LoadOptions } from '../../workspace/load.ts';
import { marksRoot, rootOf, type Root } from '../../workspace/roots.ts';
import { clientSettings, type ClientSettings } from './client-settings.ts';
import type { Equipment } from './equipment.ts';
import { Governing } from './governing.ts';
import { Session } from './session.ts';
import type { StartParams, WorkspaceProgress } from './calls.ts';
import type { Encoding, TextDocument } from './text-document.ts';
import type { Located, Tree } from './trees.ts';

/**
 * As many files of a root as are linked anew while somebody types. In a larger one an editor judges what hangs together
 * with the open documents; linting the workspace, which takes its time, judges all of it.
 */
const LIVE_LIMITS = { wholeUpTo: 400, closureUpTo: 100 };

export class Sessions {
  readonly #equipment: Equipment;
  readonly #encoding: Encoding;
  readonly #openDocument: (uri: string) => TextDocument | undefined;
  /** By tree and root folder. */
  readonly #sessions = new Map<string, Session>();
  /** By tree and folder of a document. */
  readonly #homes = new Map<string, Session>();
  /** Told while a root is read. */
  #progress: LoadOptions['progress'];
  /** URIs of the workspace's folders: what the user has named. */
  folders: readonly string[];

  constructor(
    equipment: Equipment,
    { encoding, folders }: StartParams,
    openDocument: (uri: string) => TextDocument | undefined,
  ) {
    this.#equipment = equipment;
    this.#encoding = encoding;
    this.folders = folders;
    this.#openDocument = openDocument;
  }

  get all(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  /** The session of a place, if there is one. */
  known({ tree, path }: Located): Session | undefined {
    return this.#homes.get(`${tree.id}:${dirname(path)}`);
  }

  async of(located: Located): Promise<Session> {
    const known = this.known(located);
    if (known) return known;
    const { tree, path } = located;
    const root = await rootIn(tree, dirname(path), this.#namedFolder(located));
    const key = `${tree.id}:${root.folder}:${root.kind}`;
    let session = this.#sessions.get(key);
    if (!session) {
      session = await this.#start(tree, root);
      // Somebody else may have asked meanwhile.
      session = this.#sessions.get(key) ?? session;
      this.#sessions.set(key, session);
    }
    this.#homes.set(`${tree.id}:${dirname(path)}`, session);
    return session;
  }

  /** Takes what has changed on disk to the sessions that it concerns. */
  async touched({ tree, path }: Located): Promise<void> {
    if (marksRoot(basename(path))) this.#homes.clear();
    for (const session of this.all) {
      const { folder } = session.live.root;
      if (session.tree === tree && (path === folder || path.startsWith(join(folder, '/'))))
        await session.live.touched(path);
    }
  }

  /** The document counts in no other root any more. */
  leaveOthers({ tree, path }: Located, own: Session): void {
    for (const session of this.all)
      if (session !== own && session.tree === tree && session.live.isOpen(path)) session.live.close(path);
  }

  /** Every root of the workspace's folders, linted, with the number of files that were looked at. */
  async *everywhere(
    progress: (at: WorkspaceProgress) => void,
  ): AsyncGenerator<{ readonly session: Session; readonly named: number }> {
    const places = this.folders.map((folder) => this.#equipment.trees.locate(folder));
    const roots: { readonly tree: Tree; readonly files: RootFiles }[] = [];
    for (const tree of new Set(places.map((place) => place.tree))) {
      const paths = places.filter((place) => place.tree === tree).map(({ path }) => path);
      for (const files of await this.#rootsBelow(tree, paths)) roots.push({ tree, files });
    }
    const total = roots.reduce((sum, { files }) => sum + files.named.length, 0);
    let looked = 0;
    for (const { tree, files } of roots) {
      const named = files.named.length;
      let scanned = 0;
      this.#progress = (event, count) => {
        if (event !== 'scanned' || (scanned += count) % 50 !== 0) return;
        progress({ message: `${looked + scanned} of ${total} files`, percentage: percent(looked + scanned, total) });
      };
      const session = await this.#start(tree, files.root, files);
      await session.lint();
      looked += named;
      progress({ message: `${looked} of ${total} files`, percentage: percent(looked, total) });
      yield { session, named };
    }
    this.#progress = undefined;
  }

  /** The roots that lie in folders or around them, with the files that would be linted. */
  async #rootsBelow(tree: Tree, folders: readonly string[]): Promise<readonly RootFiles[]> {
    const configs: Configs = {
      of: async (root) => {
        const governing = new Governing(tree, await this.#settings(tree, root.folder));
        // What is wrong with a configuration does not hide the other roots.
        return governing.of(root).catch(() => ({ config: governing.settings.config, base: root.folder }));
      },
    };
    for (;;) {
      const { roots } = await discoverFiles(folders, this.#loading(tree, configs));
      if (!(await tree.fetched?.fetchWanted())) return roots.filter(({ named }) => named.length > 0);
    }
  }

  /** The settings are asked for anew. */
  configured(): void {
    this.#sessions.clear();
    this.#homes.clear();
  }

  /** Lets go of roots in which nothing is open. */
  forgetEmpty(): void {
    for (const [key, session] of this.#sessions) {
      if (session.live.hasOpen) continue;
      this.#sessions.delete(key);
      for (const [home, at] of this.#homes) if (at === session) this.#homes.delete(home);
    }
  }

  async #start(tree: Tree, root: Root, named?: RootFiles): Promise<Session> {
    const governing = new Governing(tree, await this.#settings(tree, root.folder));
    const live = new LiveRoot(root, { ...this.#loading(tree, governing), ...(named ? { named } : LIVE_LIMITS) });
    return new Session(tree, live, governing, this.#equipment.liveLinter(), this.#encoding, this.#openDocument);
  }

  async #settings(tree: Tree, folder: string): Promise<ClientSettings> {
    const value = await this.#equipment.settings(tree.uriOf(folder)).catch(() => undefined);
    return clientSettings(value, rules);
  }

  #loading(tree: Tree, configs: Configs): LiveRootOptions {
    return {
      files: tree.files,
      configs,
      words: (family) => this.#equipment.builtIn.words(family),
      lowering: this.#equipment.lowering,
      gitignore: true,
      defaultIgnores: true,
      progress: (event, count) => this.#progress?.(event, count),
    };
  }

  /** The folder of the workspace that a place lies in, or else its own folder. */
  #namedFolder({ tree, path }: Located): string {
    const around = this.folders
      .map((uri) => this.#equipment.trees.locate(uri))
      .filter((folder) => folder.tree === tree && path.startsWith(join(folder.path, '/')))
      .map((folder) => folder.path)
      .sort((a, b) => b.length - a.length);
    return around[0] ?? dirname(path);
  }
}

async function rootIn(tree: Tree, folder: string, named: string): Promise<Root> {
  for (;;) {
    const root = rootOf(tree.files, folder, named);
    if (!(await tree.fetched?.fetchWanted())) return root;
  }
}

const percent = (part: number, whole: number): number => Math.min(100, Math.round((100 * part) / Math.max(1, whole)));
