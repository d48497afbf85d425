/** What the analysis is given by the process that it runs in: grammars, catalogue, files, and the client's answers. */
import type { BuiltIn } from '../../catalogue/built-in.ts';
import { grammarsFor, lower } from '../../engine/languages/index.ts';
import { familyOf } from '../../engine/link/program.ts';
import { createLinter } from '../../engine/lint/linter.ts';
import { createLiveLinter } from '../../engine/lint/live-linter.ts';
import { openSyntax, type Syntax, type WasmSource } from '../../engine/source/syntax.ts';
import { rules } from '../../rules/index.ts';
import type { Lowers } from '../../workspace/lowering.ts';
import type { Linter } from '../../workspace/project.ts';
import type { Trees } from './trees.ts';

export interface Supplies {
  readonly wasm: WasmSource;
  readonly builtIn: BuiltIn;
  readonly trees: Trees;
  /** The client's settings for a folder. */
  readonly settings: (folder: string) => Promise<unknown>;
}

export class Equipment {
  readonly builtIn: BuiltIn;
  readonly trees: Trees;
  readonly settings: Supplies['settings'];
  readonly #wasm: WasmSource;
  #syntax: Promise<Syntax> | undefined;

  constructor({ wasm, builtIn, trees, settings }: Supplies) {
    this.#wasm = wasm;
    this.builtIn = builtIn;
    this.trees = trees;
    this.settings = settings;
  }

  syntax(): Promise<Syntax> {
    return (this.#syntax ??= openSyntax(this.#wasm));
  }

  readonly lowering: Lowers = {
    lowerAll: async (tasks, onDone) => {
      if (tasks.length === 0) return [];
      const syntax = await this.syntax();
      await syntax.load(new Set(tasks.flatMap(({ language }) => grammarsFor(language))));
      return tasks.map(({ text, language }) => {
        const facts = lower(syntax, text, language);
        onDone?.(1);
        return facts;
      });
    },
  };

  /** A linter for one project, which takes of the catalogue what its languages need. */
  linter(): Linter {
    return this.#linterBy(createLinter);
  }

  /** One that remembers what does not change from one time to the next. */
  liveLinter(): Linter {
    return this.#linterBy(createLiveLinter);
  }

  #linterBy(create: typeof createLinter): Linter {
    let linter: Linter | undefined;
    let known = '';
    return {
      lint: (input) => {
        const families = new Set(input.files.map((file) => familyOf(file.facts.language)));
        const key = [...families].sort().join();
        if (!linter || key !== known) linter = create({ rules, knowledge: this.builtIn.knowledge(families) });
        known = key;
        return linter.lint(input);
      },
    };
  }
}
