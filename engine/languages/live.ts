/** Files that are being edited: their Facts follow every keystroke. */
import type { Facts, Language, Range } from '../facts/model.ts';
import type { Syntax } from '../source/syntax.ts';
import { LiveC } from './c/live/index.ts';
import { lower } from './index.ts';

/** A file that is being edited. */
export interface LiveFile {
  readonly text: string;
  readonly language: Language;
  /**
   * The same as `lower` makes of the text. Belongs to this file: an edit makes new Facts, but functions, classes,
   * statements and expressions that only stand elsewhere keep their objects, and their ranges change in place.
   */
  readonly facts: Facts;
  /** Replaces ranges of the text one after the other (each counts in the text left by the one before), then brings the Facts up to date once. */
  edit(changes: readonly Change[]): void;
  /**
   * Whether the Facts are those of the text for sure. Near a syntax error an edit is read by itself, and in rare cases
   * the whole file would be read otherwise.
   */
  readonly exact: boolean;
  /** Makes the Facts exact, which takes as long as opening the file; true where they are others now. */
  settle(): boolean;
  /** Lets go of what the file holds. */
  close(): void;
}

/** One range of a text, and what comes in its place. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** Opens a file. The grammars of its language must have been loaded. */
export function openLive(syntax: Syntax, text: string, language: Language): LiveFile {
  const follower = followerOf(syntax, text, language);
  let current = text;
  return {
    language,
    get text() {
      return current;
    },
    get facts() {
      return follower.facts;
    },
    edit(changes) {
      for (const { range, text } of changes) current = current.slice(0, range[0]) + text + current.slice(range[1]);
      follower.change(current);
    },
    get exact() {
      return follower.exact;
    },
    settle: () => follower.settle(),
    close() {},
  };
}

/** Keeps Facts in step with a text. */
interface Follower {
  readonly facts: Facts;
  readonly exact: boolean;
  settle(): boolean;
  change(text: string): void;
}

function followerOf(syntax: Syntax, text: string, language: Language): Follower {
  if (language === 'c' || language === 'cpp') return new LiveC(syntax, text, language);
  let known = text;
  let facts = lower(syntax, text, language);
  return {
    get facts() {
      return facts;
    },
    exact: true,
    settle: () => false,
    change(next) {
      if (next === known) return;
      known = next;
      facts = lower(syntax, next, language);
    },
  };
}
