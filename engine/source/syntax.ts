/** The one file that knows web-tree-sitter. Front ends get parsers and nodes from here. */
import { Language as Grammar, Parser, type Node, type Tree } from 'web-tree-sitter';
import type { Range } from '../facts/model.ts';

export type { Node, Tree };

export type GrammarName = 'c' | 'cpp' | 'python' | 'javascript' | 'typescript' | 'tsx';

/** Hands out the bytes of a `.wasm` file: the runtime (`web-tree-sitter`) or a grammar. */
export type WasmSource = (name: GrammarName | 'web-tree-sitter') => Promise<Uint8Array>;

/** Parsers for the grammars that have been loaded. Parsing is synchronous; loading is not. */
export interface Syntax {
  /** Loads grammars that are not there yet. */
  load(names: Iterable<GrammarName>): Promise<void>;
  /**
   * Parses `text` and hands the root to `use`; the tree is deleted afterwards, so nodes must not escape.
   * `included` restricts parsing to those ranges of the text; offsets stay those of the whole text.
   */
  parse<T>(name: GrammarName, text: string, use: (root: Node) => T, included?: readonly Range[]): T;
}

/** Opens the WASM runtime. Call once a process (or worker). */
export async function openSyntax(source: WasmSource): Promise<Syntax> {
  await Parser.init({ wasmBinary: await source('web-tree-sitter'), locateFile: (file: string) => file });
  const parsers = new Map<GrammarName, Parser>();
  return {
    async load(names) {
      for (const name of names) {
        if (parsers.has(name)) continue;
        const parser = new Parser();
        parser.setLanguage(await Grammar.load(await source(name)));
        parsers.set(name, parser);
      }
    },
    parse(name, text, use, included) {
      const parser = parsers.get(name);
      if (!parser) throw new Error(`grammar ${name} has not been loaded`);
      const options = included ? { includedRanges: included.map((range) => toTreeRange(text, range)) } : undefined;
      const tree = parser.parse(text, null, options);
      if (!tree) throw new Error(`no tree for ${name}`);
      try {
        return use(tree.rootNode);
      } finally {
        tree.delete();
      }
    },
  };
}

function toTreeRange(text: string, [start, end]: Range) {
  return { startIndex: start, endIndex: end, startPosition: pointAt(text, start), endPosition: pointAt(text, end) };
}

function pointAt(text: string, offset: number) {
  const before = text.lastIndexOf('\n', offset - 1);
  let row = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) row++;
  return { row, column: offset - before - 1 };
}
