/** Edits as people and accidents make them, in the protocol's words; the same ones for the same seed. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { RandomEditor } from '../../engine/languages/random-editor.ts';
import { positionOf } from './edits.ts';

/** Accidents add up until nothing is left to be found: after so many all of it is taken back. */
const TOGETHER = 60;

export class RandomTyping {
  text: string;
  readonly #editor: RandomEditor;
  readonly #original: string;
  #count = 0;

  constructor(text: string, seed: number) {
    this.text = this.#original = text;
    this.#editor = new RandomEditor(seed);
  }

  /** The changes of one notification. */
  next(): TextDocumentContentChangeEvent[] {
    const edits = this.#editor.next(this.text).map(({ range: [start, end], text }) => {
      const range = { start: positionOf(this.text, start), end: positionOf(this.text, end) };
      this.text = this.text.slice(0, start) + text + this.text.slice(end);
      return { range, text };
    });
    if (++this.#count % TOGETHER !== 0) return edits;
    this.text = this.#original;
    return [...edits, { text: this.text }];
  }
}
