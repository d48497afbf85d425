/** The way of one question through a program: what it has come through, where it met itself, how far it has led. */
import type { Expr } from '../../facts/model.ts';
import type { Binding } from '../bindings.ts';
import type { Memory } from '../remembering/notes.ts';

/** Steps that one question may take: a buffer that half of a large tree fills has no value that could be named. */
const MAX_STEPS = 4_000;
/** Writes that it may look at on the way. */
const MAX_LOOKS = 20_000;

const NOWHERE = Infinity;
const OUTSIDE = -1;

/** Thrown where a question is given up. */
const GIVEN_UP = new Error('a question leads too far');

export class Pursuit {
  /** What is being worked out, and its place on the way. */
  private readonly places = new Map<Expr | Binding, number>();
  /** The outermost place at which the way has met itself since the step at hand began. */
  private met = NOWHERE;
  private steps = 0;
  private looked = 0;
  private readonly memory: Memory | undefined;

  constructor(memory?: Memory) {
    this.memory = memory;
  }

  /** Answers a question from outside; undefined where it leads too far. */
  answer<T>(question: () => T): T | undefined {
    this.steps = 0;
    this.looked = 0;
    this.met = NOWHERE;
    try {
      return question();
    } catch (error) {
      if (error === GIVEN_UP) return undefined;
      throw error;
    }
  }

  /** Whether this is being worked out already; what then is found depends on it. */
  meets(what: Expr | Binding): boolean {
    const place = this.places.get(what);
    if (place === undefined) return false;
    this.met = Math.min(this.met, place);
    return true;
  }

  /** Something was left out because the way there was long. */
  endsEarly(): void {
    this.met = OUTSIDE;
    this.memory?.givesUp();
  }

  /** One write is looked at: who fills a buffer of the whole tree may be met at few places, and at each of them often. */
  looks(): void {
    if (++this.looked > MAX_LOOKS) throw GIVEN_UP;
  }

  /** Works out `what`. `whole`: the result is the same wherever it is asked for. */
  through<T>(what: Expr | Binding, work: () => T): { readonly result: T; readonly whole: boolean } {
    if (++this.steps > MAX_STEPS) throw GIVEN_UP;
    const place = this.places.size;
    const before = this.met;
    this.met = NOWHERE;
    this.places.set(what, place);
    try {
      const result = work();
      return { result, whole: place === 0 || this.met >= place };
    } finally {
      this.places.delete(what);
      this.met = Math.min(before, this.met >= place ? NOWHERE : this.met);
    }
  }

  /** Steps from the question to here. */
  get length(): number {
    return this.places.size;
  }
}
