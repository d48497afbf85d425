/** Edits as people and accidents make them, in the protocol's words; the same ones for the same seed. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { RandomEditor } from '../../engine/languages/random-editor.ts';
import { positionOf } from './edits.ts';

export class RandomTyping {
  text: string;
  readonly #editor: RandomEditor;
  readonly #original: string;

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
    // Accidents add up: now and then somebody takes all of it back.
    if (this.text.length < 2 * this.#original.length && this.text.length > this.#original.length / 3) return edits;
    this.text = this.#original;
    return [...edits, { text: this.text }];
  }
}
