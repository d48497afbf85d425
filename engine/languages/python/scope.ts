/** Where in the file the walk stands. */
export interface Scope {
  /** Index of the function. */
  readonly fn: number;
  /** What the method at hand calls its object: `self` by custom. */
  readonly self: string | null;
  /** Inside a `try` or `if`: an import here is one of several. */
  readonly conditional: boolean;
  /** Set where a `yield` is met. */
  readonly seen: { generator: boolean };
}

export function moduleScope(): Scope {
  return { fn: 0, self: null, conditional: false, seen: { generator: false } };
}

/** A name as the model spells it: the method's own object is `this`. */
export function nameIn(scope: Scope, written: string): string {
  return written === scope.self ? 'this' : written;
}
