/** Where a constant goes that is known as a time server by its name only: the variables and calls that get it. */
import { nameSays } from '../../apis/words.ts';
import type { Call, Expr } from '../../facts/model.ts';
import { walkExpr } from '../../facts/walk.ts';
import type { Binding, Write } from '../../link/bindings.ts';
import { contentsOf } from '../../link/contents.ts';
import type { Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Knowledge } from '../knowledge.ts';

/** A value that goes where the constant goes too. */
export interface Rival {
  readonly expr: Expr;
  readonly fn: Fn;
  /** A call copies it, as `strcpy` does. */
  readonly copied?: boolean;
}

interface Sink {
  readonly binding: Binding;
  readonly write: Write;
}

interface Handed {
  readonly call: Call;
  readonly fn: Fn;
}

/** Indexed once for a program: which writes and unknown calls mention a name. */
export class SinkIndex {
  private readonly world: World;
  private readonly knowledge: Knowledge;
  private readonly mentions = new Map<string, Sink[]>();
  private readonly byField = new Map<string, Sink[]>();
  private readonly handed = new Map<string, Handed[]>();
  private readonly byCallee = new Map<string, Handed[]>();

  constructor(world: World, knowledge: Knowledge) {
    this.world = world;
    this.knowledge = knowledge;
    for (const binding of world.scopes.all)
      for (const write of binding.writes) {
        const sink = { binding, write };
        for (const name of namesIn(write.value)) put(this.mentions, name, sink);
        const field = fieldOf(write.path);
        if (field !== undefined) put(this.byField, field, sink);
      }
    for (const unit of world.program.units)
      for (const fn of unit.functions)
        for (const call of contentsOf(fn).calls) {
          if (call.args.length === 0 || call.callee.k !== 'name') continue;
          put(this.byCallee, call.callee.n, { call, fn });
          for (const arg of call.args) if (arg.value.k === 'name') put(this.handed, arg.value.n, { call, fn });
        }
  }

  /** What else is written where `constant` (or its field `key`) is written, in files of the same firmware. */
  rivalsOf(constant: Binding, key?: string): readonly Rival[] {
    const near = (sink: Sink) => sink.write.fn.unit.firmware === constant.unit.firmware;
    const own = constant.kind === 'field' ? (this.byField.get(constant.name) ?? []).filter(near) : [];
    const into =
      constant.kind === 'field'
        ? []
        : (this.mentions.get(constant.name) ?? []).filter((one) => near(one) && one.binding !== constant);
    return [
      ...own.flatMap(({ write }) => rivalsIn(write)),
      ...into
        .filter(({ write }) => key === undefined || mentionsField(write.value, key))
        .flatMap((one) => this.besides(one)),
      ...this.givenToTheSame(constant),
    ];
  }

  /** Other writes to the same variable, or to its fields that say time server where it is a struct. */
  private besides({ binding, write }: Sink): readonly Rival[] {
    const whole = write.value.k === 'list' || write.value.k === 'object';
    return binding.writes
      .filter((one) => {
        const field = fieldOf(one.path);
        if (whole) return field !== undefined && nameSays(field, this.knowledge.names);
        return one.path.join('.') === write.path.join('.');
      })
      .flatMap(rivalsIn);
  }

  /** Other arguments of the function that gets the constant: `setServer(DEFAULT)` here, `setServer(argv[0])` there. */
  private givenToTheSame(constant: Binding): readonly Rival[] {
    return (this.handed.get(constant.name) ?? []).flatMap(({ call, fn }) => {
      if (fn.unit.firmware !== constant.unit.firmware || call.callee.k !== 'name') return [];
      if (!nameSays(call.callee.n, this.knowledge.names) || this.world.calls.resolve(call, fn).rows.length > 0)
        return [];
      const at = call.args.findIndex((arg) => arg.value.k === 'name' && arg.value.n === constant.name);
      return (this.byCallee.get(call.callee.n) ?? []).flatMap((other) => {
        const arg = other.call.args[at]?.value;
        return arg && other.fn.unit.firmware === constant.unit.firmware ? [{ expr: arg, fn: other.fn }] : [];
      });
    });
  }
}

/** What a write writes: of a call that fills its argument the other arguments. */
function rivalsIn({ op, value, out, fn }: Write): readonly Rival[] {
  if (op !== 'out' || value.k !== 'call') return [{ expr: value, fn }];
  return value.args.flatMap((arg, i) => (i === out ? [] : [{ expr: arg.value, fn, copied: arg.value.k === 'name' }]));
}

/** The last named step of a path. */
function fieldOf(path: readonly string[]): string | undefined {
  return path.findLast((step) => !step.startsWith('[') && step !== '*');
}

function mentionsField(value: Expr, field: string): boolean {
  let found = false;
  walkExpr(value, {
    expr(expr) {
      if (expr.k === 'member' ? expr.p === field : expr.k === 'index' && expr.i.k === 'str' && expr.i.v === field)
        found = true;
    },
  });
  return found;
}

function namesIn(value: Expr): ReadonlySet<string> {
  const found = new Set<string>();
  walkExpr(value, { expr: (expr) => void (expr.k === 'name' && found.add(expr.n)) });
  return found;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const at = map.get(key);
  if (at) at.push(value);
  else map.set(key, [value]);
}
