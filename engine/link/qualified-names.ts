/** Dotted names under which the catalogue may know an expression: `requests.post`, however the import spells it. */
import type { Call, Expr } from '../facts/model.ts';
import type { Links } from './links.ts';
import type { Fn } from './program.ts';
import type { Binding } from './bindings.ts';

export class NameFinder {
  private readonly links: Links;

  constructor(links: Links) {
    this.links = links;
  }

  qualified(expr: Expr, fn: Fn): readonly string[] {
    if (expr.k === 'name') {
      const bindings = this.links.scopes.lookup(expr.n, fn);
      const imported = bindings
        .filter((one) => one.qualified !== undefined)
        .flatMap((one) => moduleNames(one.qualified!));
      // `import axios from 'axios'`: the default export goes by the module's own name
      if (imported.length > 0)
        return imported.flatMap((one) => (one.endsWith('.default') ? [one, one.slice(0, -'.default'.length)] : [one]));
      if (bindings.length === 0) return fn.unit.family === 'python' ? [expr.n, ...this.starred(expr.n, fn)] : [expr.n];
      if (bindings.some((one) => one.kind === 'macro' || one.kind === 'class')) return [expr.n];
      return this.aliasOf(bindings, fn);
    }
    if (expr.k === 'member') {
      if (expr.o.k === 'name' && expr.o.n === 'this') return this.aliasOf(this.links.fieldBindings(expr, fn), fn);
      const names = this.qualified(expr.o, fn).map((name) => `${name}.${expr.p}`);
      return fn.unit.family === 'javascript' && this.isGlobal(expr.o, fn) ? [...names, expr.p] : names;
    }
    if (expr.k === 'call') {
      const module = requiredModule(expr);
      if (module !== undefined) return [moduleName(module)];
      return [];
    }
    if (expr.k === 'await') return this.qualified(expr.a, fn);
    return [];
  }

  /** `globalThis.fetch` is `fetch`. */
  private isGlobal(expr: Expr, fn: Fn): boolean {
    return expr.k === 'name' && GLOBAL_OBJECTS.has(expr.n) && this.links.scopes.lookup(expr.n, fn).length === 0;
  }

  /** `from machine import *` makes every free name a possible name of the module. */
  private starred(name: string, fn: Fn): string[] {
    return fn.unit.imports
      .filter((one) => one.facts.kind === 'all' && one.targets.length === 0)
      .map((one) => `${one.facts.module}.${name}`);
  }

  /** A variable that only renames something: `const sleep = promisify(setTimeout)` is no alias, `sleep = time.sleep` is. */
  private aliasOf(bindings: readonly Binding[], fn: Fn): readonly string[] {
    const binding = bindings[0];
    if (!binding || this.links.visiting.has(binding)) return [];
    const write = binding.writes.find((one) => one.path.length === 0 && (one.op === 'init' || one.op === '='));
    if (!write) return [];
    const value = write.value;
    if (value.k !== 'name' && value.k !== 'member' && value.k !== 'await' && value.k !== 'call') return [];
    this.links.visiting.add(binding);
    try {
      if (value.k === 'call' && requiredModule(value) === undefined) return this.promisified(value, write.fn);
      return this.qualified(value, write.fn ?? fn);
    } finally {
      this.links.visiting.delete(binding);
    }
  }

  private promisified(value: Call, fn: Fn): readonly string[] {
    const name = this.qualified(value.callee, fn)[0];
    const inner = value.args[0]?.value;
    if (name !== 'util.promisify' || !inner) return [];
    return this.qualified(inner, fn).map((one) => `promisify(${one})`);
  }
}

const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self']);

/** A default import is known by the module's own name too. */
const moduleNames = (name: string): string[] =>
  name.endsWith('.default') ? [moduleName(name), moduleName(name.slice(0, -8))] : [moduleName(name)];

/** `node:http` is `http`. */
const moduleName = (name: string): string => (name.startsWith('node:') ? name.slice(5) : name);

export function requiredModule(call: Call): string | undefined {
  const first = call.args[0]?.value;
  return call.callee.k === 'name' && (call.callee.n === 'require' || call.callee.n === 'import') && first?.k === 'str'
    ? first.v
    : undefined;
}
