/** The type of a receiver: declared, constructed, made by a factory, handed over by a caller. */
import { lastSegment } from '../apis/catalogue.ts';
import type { Row } from '../apis/row.ts';
import type { Expr } from '../facts/model.ts';
import { argumentOf } from './arguments.ts';
import { contentsOf } from './contents.ts';
import { MAX_DEPTH, type Links } from './links.ts';
import { classNameOf, type Fn } from './program.ts';
import type { Binding } from './bindings.ts';

export class TypeFinder {
  private readonly links: Links;
  private readonly types = new Map<Expr, readonly string[]>();

  private handlers: Map<Fn, { receiver: Expr; fn: Fn }[]> | undefined;

  constructor(links: Links) {
    this.links = links;
  }

  isA(type: string, wanted: string, row: Row, fn: Fn, seen: ReadonlySet<string> = new Set()): boolean {
    const from = 'from' in row.match ? row.match.from : undefined;
    if (this.sameType(type, wanted, from, fn)) return true;
    if (seen.has(type)) return false;
    const next = new Set(seen).add(type);
    return (this.links.program.classesByName.get(lastSegment(type)) ?? []).some((one) =>
      one.facts.bases.some((base) => this.isA(base, wanted, row, fn, next)),
    );
  }

  sameType(type: string, wanted: string, from: readonly string[] | undefined, fn: Fn): boolean {
    if (from?.includes(type) && fn.unit.family === 'javascript') return true;
    if (type === wanted)
      return (
        from === undefined ||
        fn.unit.family === 'c' ||
        !type.includes('.') ||
        from.some((module) => type.startsWith(module))
      );
    if (lastSegment(type) !== lastSegment(wanted)) return false;
    if (fn.unit.family === 'c')
      return !wanted.includes('::') || !type.includes('::') || type.endsWith(wanted) || wanted.endsWith(type);
    const typeModule = type.slice(0, -lastSegment(type).length - 1);
    const wantedModule = wanted.slice(0, -lastSegment(wanted).length - 1);
    if (
      from?.some(
        (module) => module === typeModule || typeModule.startsWith(`${module}.`) || typeModule.startsWith(`${module}/`),
      )
    )
      return true;
    if (wantedModule === '') return from === undefined;
    return (
      typeModule === '' ||
      typeModule === wantedModule ||
      typeModule.endsWith(`.${wantedModule}`) ||
      typeModule.startsWith(`${wantedModule}.`) ||
      wantedModule.startsWith(`${typeModule}.`)
    );
  }

  typesOf(expr: Expr, fn: Fn, depth = 0): readonly string[] {
    const known = this.types.get(expr);
    if (known) return known;
    if (depth > MAX_DEPTH || this.links.visiting.has(expr)) return [];
    this.links.visiting.add(expr);
    const found = [...new Set(this.findTypes(expr, fn, depth))];
    this.links.visiting.delete(expr);
    if (depth === 0 && !this.links.unsure) this.types.set(expr, found);
    return found;
  }

  private findTypes(expr: Expr, fn: Fn, depth: number): string[] {
    switch (expr.k) {
      case 'name': {
        if (expr.n === 'this') return [classNameOf(fn) ?? ''].filter(Boolean);
        return this.links.scopes.lookup(expr.n, fn).flatMap((binding) => this.typesOfBinding(binding, depth));
      }
      case 'member': {
        const own = this.links.fieldBindings(expr, fn).flatMap((binding) => this.typesOfBinding(binding, depth));
        if (own.length > 0) return own;
        const owners = this.typesOf(expr.o, fn, depth + 1);
        const fields = owners.flatMap((owner) => {
          const field = this.links.scopes.field(lastSegment(owner), expr.p);
          return field ? this.typesOfBinding(field, depth) : [];
        });
        return fields.length > 0 ? fields : this.links.propertyRows(expr, fn).flatMap(made);
      }
      case 'call': {
        const { functions, rows } = this.links.resolve(expr, fn);
        const built = rows.flatMap(made);
        if (built.length > 0) return built;
        const classes = rows.flatMap((row) => ('new' in row.match ? [row.match.new] : []));
        if (classes.length > 0) return classes;
        const name = this.links.qualified(expr.callee, fn);
        const constructed = name.filter(
          (one) =>
            expr.new ||
            this.links.program.classesByName.has(lastSegment(one)) ||
            this.links.catalogue.construct(lastSegment(one)).length > 0 ||
            (fn.unit.family === 'python' && /^[A-Z]/.test(lastSegment(one))),
        );
        if (constructed.length > 0) return constructed;
        // A function that is a class: its methods stand at its prototype.
        if (expr.new && expr.callee.k === 'name' && this.links.program.methodsByClass.has(expr.callee.n))
          return [expr.callee.n];
        const smart = expr.callee.k === 'name' ? templateArgument(expr.callee.n) : undefined;
        if (smart) return [smart];
        return functions.flatMap((one) => [
          ...(one.facts.returnType ? [bareType(one.facts.returnType)] : []),
          ...contentsOf(one)
            .returns.slice(0, 4)
            .flatMap((ret) => (ret.e ? this.typesOf(ret.e, one, depth + 1) : [])),
        ]);
      }
      case 'await':
      case 'un':
        return [...this.typesOf(expr.a, fn, depth + 1)];
      case 'cast':
        return [bareType(expr.type)];
      case 'cond':
        return [...this.typesOf(expr.a, fn, depth + 1), ...this.typesOf(expr.b, fn, depth + 1)];
      case 'bin':
        return expr.op === '||' || expr.op === '??'
          ? [...this.typesOf(expr.a, fn, depth + 1), ...this.typesOf(expr.b, fn, depth + 1)]
          : [];
      case 'index':
        return [...this.typesOf(expr.o, fn, depth + 1)];
      case 'assign':
        return [...this.typesOf(expr.value, fn, depth + 1)];
      default:
        return [];
    }
  }

  /** Objects that have `handler` as a member `on_…`: they are mostly what it is handed first. */
  private handledBy(handler: Fn): readonly { readonly receiver: Expr; readonly fn: Fn }[] {
    if (this.links.gathering) {
      this.links.unsure = true;
      return [];
    }
    if (!this.handlers) {
      this.handlers = new Map();
      for (const unit of this.links.program.units)
        for (const fn of unit.functions)
          for (const { target, value } of contentsOf(fn).assigns) {
            if (target.k !== 'member' || !target.p.startsWith('on_') || value.k !== 'name') continue;
            for (const one of this.links.functionsOf(value, fn))
              this.handlers.set(one, [...(this.handlers.get(one) ?? []), { receiver: target.o, fn }]);
          }
    }
    return this.handlers.get(handler) ?? [];
  }

  private typesOfBinding(binding: Binding, depth: number): string[] {
    if (binding.type && binding.type !== 'auto' && binding.type !== 'any') {
      const type = bareType(binding.type);
      const aliases = (this.links.program.classesByName.get(lastSegment(type)) ?? []).flatMap((one) =>
        one.facts.fields.length === 0 && one.facts.methods.length === 0 ? one.facts.bases : [],
      );
      return [type, ...aliases];
    }
    if (this.links.visiting.has(binding) || depth > MAX_DEPTH) return [];
    this.links.visiting.add(binding);
    const found = binding.writes
      .filter((write) => write.path.length === 0 && (write.op === 'init' || write.op === '='))
      .slice(0, 8)
      .flatMap((write) => this.typesOf(write.value, write.fn, depth + 1));
    if (found.length === 0 && binding.param && binding.fn)
      for (const { call, fn } of this.links.callersOf(binding.fn).slice(0, 8)) {
        const arg = argumentOf(call, [binding.param.index, binding.param.facts.name]);
        if (arg) found.push(...this.typesOf(arg, fn, depth + 1));
      }
    if (found.length === 0 && binding.param?.index === 0 && binding.fn)
      for (const { receiver, fn } of this.handledBy(binding.fn)) found.push(...this.typesOf(receiver, fn, depth + 1));
    this.links.visiting.delete(binding);
    return found;
  }
}

const made = (row: Row): string[] => row.means.flatMap((meaning) => (meaning.kind === 'makes' ? [meaning.type] : []));

/** `std::unique_ptr<HTTPClient>` is used like `HTTPClient`. */
function bareType(type: string): string {
  const inner = templateArgument(type);
  return inner ?? type;
}

function templateArgument(type: string): string | undefined {
  const open = type.indexOf('<');
  if (open === -1 || !/(_ptr|optional|make_unique|make_shared|ref|reference_wrapper)$/.test(type.slice(0, open)))
    return undefined;
  return type
    .slice(open + 1, type.lastIndexOf('>'))
    .replace(/[*&]/g, '')
    .trim();
}
