/** `inventory`: what the device does, as the source tells. */
import { familyOf } from '../../engine/link/program.ts';
import { takeInventory, type Inventory } from '../../engine/inventory/index.ts';
import { rules } from '../../rules/index.ts';
import { ConfigStore } from '../../workspace/config-store.ts';
import { discoverFiles, loadRoot } from '../../workspace/load.ts';
import { diskFiles } from '../../workspace/files/disk.ts';
import { Lowering } from '../../workspace/lowering.ts';
import type { Project } from '../../workspace/project.ts';
import { displayPath } from '../display-path.ts';
import { builtInCatalogue, VERSION, wasmSource, workerFile } from '../installation.ts';
import { missingPaths, UsageError, type InventoryOptions } from '../options.ts';
import { output, pageOf } from '../output.ts';
import { progress } from '../progress.ts';

/** One root and what its firmwares do. */
export interface RootInventory {
  readonly project: Project;
  readonly firmwares: readonly Inventory[];
}

/** Prints the inventory. Exit code 0: there is nothing to fail. */
export async function inventoryCommand(paths: readonly string[], options: InventoryOptions): Promise<number> {
  const waiting = progress(process.stderr);
  const roots = await load(paths, options, waiting.report).finally(() => waiting.done());
  output(await render(roots, options), options);
  return 0;
}

async function load(
  paths: readonly string[],
  options: InventoryOptions,
  report: ReturnType<typeof progress>['report'],
): Promise<readonly RootInventory[]> {
  const builtIn = await builtInCatalogue();
  const lowering = new Lowering({ wasm: await wasmSource(), worker: workerFile() });
  const loading = {
    files: diskFiles,
    configs: new ConfigStore(diskFiles, rules, {
      shown: displayPath,
      ...(options.config === undefined ? {} : { explicit: options.config }),
    }),
    words: builtIn.words,
    lowering,
    gitignore: options.ignore,
    defaultIgnores: options.defaultIgnores,
    progress: report,
  };
  const discovery = await discoverFiles(paths, loading);
  if (discovery.missing.length > 0) throw new UsageError(missingPaths(discovery.missing));
  for (const path of discovery.empty) process.stderr.write(`timesync-lint: nothing to read in ${path}\n`);
  const roots: RootInventory[] = [];
  for (const files of discovery.roots) {
    if (files.named.length === 0) continue;
    const { project } = await loadRoot(files, loading);
    const input = project.input();
    const families = new Set(input.files.map((file) => familyOf(file.facts.language)));
    roots.push({ project, firmwares: takeInventory(input, builtIn.knowledge(families)) });
  }
  return roots;
}

async function render(roots: readonly RootInventory[], options: InventoryOptions): Promise<string> {
  switch (options.format) {
    case 'json': {
      const { inventoryJson } = await import('./json.ts');
      return inventoryJson(roots, VERSION);
    }
    case 'markdown': {
      const { inventoryMarkdown } = await import('./markdown.ts');
      return inventoryMarkdown(roots, VERSION);
    }
    case 'pretty': {
      const { inventoryPretty } = await import('./pretty.ts');
      return inventoryPretty(roots, await pageOf(options));
    }
  }
}
