/** Functions of the program that an expression may be: a name, a lambda, a method, a member of a module. */
import { lastSegment } from '../apis/catalogue.ts';
import type { Expr } from '../facts/model.ts';
import { argumentOf } from './arguments.ts';
import { MAX_DEPTH, type Links } from './links.ts';
import { classNameOf, type Fn } from './program.ts';
import { requiredModule } from './qualified-names.ts';
import type { Binding } from './bindings.ts';

export class CalleeFinder {
  private readonly links: Links;

  constructor(links: Links) {
    this.links = links;
  }

  functionsOf(expr: Expr, fn: Fn, depth = 0): readonly Fn[] {
    if (depth > MAX_DEPTH) return [];
    switch (expr.k) {
      case 'lambda':
        return [fn.unit.functions[expr.fn]!];
      case 'name':
        return this.functionsByName(expr.n, fn, depth);
      case 'member': {
        if (expr.o.k === 'name' && expr.o.n === 'this') {
          const className = classNameOf(fn);
          const methods = className ? this.methods(className, expr.p) : [];
          if (methods.length > 0) return methods;
          return this.links.fieldBindings(expr, fn).flatMap((binding) => this.functionsIn(binding, depth));
        }
        // Where nothing has methods the type of the receiver is of no use.
        const types = this.links.program.methodsByClass.size > 0 ? this.links.typesOf(expr.o, fn) : [];
        const methods = types.flatMap((type) => this.methods(lastSegment(type), expr.p));
        if (methods.length > 0) return methods;
        return this.memberOfModule(expr, fn, depth);
      }
      case 'call': {
        // `f.bind(x)`, `std::bind(&C::f, this)`, `functools.partial(f)`: the function is the receiver or an argument.
        if (expr.callee.k === 'member' && expr.callee.p === 'bind')
          return this.functionsOf(expr.callee.o, fn, depth + 1);
        const name = this.links.qualified(expr.callee, fn)[0];
        const first = expr.args[0]?.value;
        if (first && (name === 'std::bind' || name === 'functools.partial' || name === 'partial'))
          return this.functionsOf(first, fn, depth + 1);
        return [];
      }
      case 'un':
        return expr.op === '&' || expr.op === '*' ? this.functionsOf(expr.a, fn, depth + 1) : [];
      case 'cast':
      case 'await':
        return this.functionsOf(expr.a, fn, depth + 1);
      default:
        return [];
    }
  }

  private functionsByName(name: string, fn: Fn, depth: number): readonly Fn[] {
    if (name.includes('::')) {
      const [method, owner] = name.split('::').reverse();
      const methods = owner ? this.methods(owner, method!) : [];
      if (methods.length > 0) return methods;
      return this.functionsByName(method!, fn, depth + 1);
    }
    const className = fn.unit.family === 'c' ? classNameOf(fn) : undefined;
    if (className) {
      const methods = this.methods(className, name);
      if (methods.length > 0) return methods;
    }
    const bindings = this.links.scopes.lookup(name, fn);
    if (bindings.length === 1 && fn.unit.family !== 'javascript') return this.functionsIn(bindings[0]!, depth);
    // `const fetchWeather = require('./weather')`: a module that is its function
    const whole =
      fn.unit.family === 'javascript' && bindings.every((one) => one.kind === 'import')
        ? this.moduleTargets({ k: 'name', n: name, r: [0, 0] }, fn)
        : [];
    if (whole.length > 0)
      return whole
        .flatMap((unit) => this.links.scopes.exportOf(unit, 'default'))
        .flatMap((binding) => this.functionsIn(binding, depth));
    return bindings.flatMap((binding) => this.functionsIn(binding, depth));
  }

  private functionsIn(binding: Binding, depth: number): readonly Fn[] {
    if (binding.functions) return binding.functions;
    if (binding.classes)
      return binding.classes.flatMap((one) =>
        this.methods(one.facts.name, constructorName(one.unit.family, one.facts.name)),
      );
    if (!binding.param && !binding.writes.some(({ value }) => mayBeFunction(value))) return [];
    if (this.links.visiting.has(binding)) return [];
    this.links.visiting.add(binding);
    const found = binding.writes
      .filter((write) => write.path.length === 0 && (write.op === 'init' || write.op === '='))
      .slice(0, 4)
      .flatMap((write) => this.functionsOf(write.value, write.fn, depth + 1));
    if (found.length === 0 && binding.param && binding.fn && depth < 3)
      for (const { call, fn } of this.links.callersOf(binding.fn).slice(0, 8)) {
        const arg = argumentOf(call, [binding.param.index, binding.param.facts.name]);
        if (arg && (arg.k === 'lambda' || arg.k === 'name' || arg.k === 'member'))
          found.push(...this.functionsOf(arg, fn, depth + 1));
      }
    this.links.visiting.delete(binding);
    return found;
  }

  private methods(className: string, name: string, seen: ReadonlySet<string> = new Set()): readonly Fn[] {
    const own = (this.links.program.methodsByClass.get(className) ?? []).filter((fn) => fn.facts.name === name);
    if (own.length > 0 || seen.has(className)) return own;
    const next = new Set(seen).add(className);
    return (this.links.program.classesByName.get(className) ?? []).flatMap((one) =>
      one.facts.bases.flatMap((base) => this.methods(lastSegment(base), name, next)),
    );
  }

  /** `wifi_utils.connect` where the receiver is a file of the program, or an object literal with functions. */
  private memberOfModule(expr: Extract<Expr, { k: 'member' }>, fn: Fn, depth: number): readonly Fn[] {
    const module = this.moduleTargets(expr.o, fn);
    for (const unit of module) {
      const bindings =
        unit.family === 'javascript'
          ? this.links.scopes.exportOf(unit, expr.p)
          : this.links.scopes.exported(unit, expr.p);
      const found = bindings.flatMap((binding) => this.functionsIn(binding, depth));
      if (found.length > 0) return found;
    }
    if (expr.o.k !== 'name') return [];
    return this.links.scopes.lookup(expr.o.n, fn).flatMap((binding) =>
      binding.writes.flatMap((write) => {
        if (write.path.length === 1 && write.path[0] === expr.p)
          return this.functionsOf(write.value, write.fn, depth + 1);
        if (write.path.length > 0 || write.value.k !== 'object') return [];
        return write.value.entries.flatMap((entry) =>
          entry.key?.k === 'str' && entry.key.v === expr.p ? this.functionsOf(entry.value, write.fn, depth + 1) : [],
        );
      }),
    );
  }

  /** Files of the program that `expr` names as a module. */
  private moduleTargets(expr: Expr, fn: Fn): readonly Fn['unit'][] {
    const name =
      expr.k === 'name' ? expr.n : expr.k === 'member' && expr.o.k === 'name' ? `${expr.o.n}.${expr.p}` : undefined;
    if (name !== undefined)
      return fn.unit.imports
        .filter(
          (one) =>
            one.facts.local === name &&
            (one.facts.kind === 'module' || one.facts.name === 'default' || fn.unit.family === 'python'),
        )
        .flatMap((one) => one.targets);
    const module = expr.k === 'call' ? requiredModule(expr) : undefined;
    return module === undefined
      ? []
      : fn.unit.imports.filter((one) => one.facts.module === module).flatMap((one) => one.targets);
  }
}

const mayBeFunction = ({ k }: Expr): boolean =>
  k === 'name' || k === 'member' || k === 'call' || k === 'lambda' || k === 'un' || k === 'cast' || k === 'await';

const constructorName = (family: string, className: string): string =>
  family === 'python' ? '__init__' : family === 'javascript' ? 'constructor' : className;
