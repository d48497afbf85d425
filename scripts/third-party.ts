/** Whose code the bundles hold: their licences ask to be shipped with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

const LICENCE = /^(licen[cs]e|copying|notice|third-?party-?notices)/i;

/** Collects packages from the builds that run with its plugin. */
export class ThirdParty {
  /** Folders of packages. */
  private readonly folders = new Set<string>();

  constructor(private readonly root: string) {}

  /** To be given to every build whose output ships. */
  readonly plugin: Plugin = {
    name: 'third-party',
    setup: ({ initialOptions, onEnd }) => {
      initialOptions.metafile = true;
      onEnd(({ metafile }) => this.addInputs(metafile));
    },
  };

  /** A package of which a file ships as it is. */
  addFile(path: string): void {
    const folder = packageOf(path);
    if (folder !== undefined) this.folders.add(folder);
  }

  /** Names, versions and licences, by name. Throws for a package that brings no licence. */
  notices(): string {
    const notices = [...this.folders].map((folder) => this.noticeOf(folder));
    return [...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`);
  }

  private addInputs(metafile: Metafile | undefined): void {
    for (const { inputs } of Object.values(metafile?.outputs ?? {}))
      for (const [path, { bytesInOutput }] of Object.entries(inputs))
        if (bytesInOutput > 0) this.addFile(join(this.root, path));
  }

  private noticeOf(folder: string): string {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    const files = readdirSync(folder).filter((file) => LICENCE.test(file));
    if (files.length === 0) throw new Error(`${name} is bundled and brings no licence`);
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    return `${name} ${version}\n\n${texts.join('\n\n')}\n`;
  }
}

/** The folder of the innermost package that a file belongs to; undefined for our own. */
function packageOf(path: string): string | undefined {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)?.[1];
}
