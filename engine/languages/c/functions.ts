/** Functions, methods and lambdas. */
import type { Expr, FunctionFacts, Param, Stmt } from '../../facts/model.ts';
import { rangeOf, textOf, type Context, type Draft } from './context.ts';
import { lowerArgs, lowerExpr } from './expressions.ts';
import { isNamed, kid, kidOf, kidsIn, type CNode } from './nodes.ts';
import { lowerBody } from './statements.ts';
import { declarator, lastName, looksLikeType, oneLine, plainName, typeName } from './types.ts';

/** Lowers a function definition; its index, or undefined where there is no name or body to speak of. */
export function lowerFunction(cx: Context, node: CNode, owner?: string): number | undefined {
  const head = kid(node, 'declarator');
  const body = kid(node, 'body') ?? kidOf(node, 'compound_statement') ?? kidOf(node, 'try_statement');
  if (!head || !body) return undefined;
  const { name, params } = declarator(head);
  const paramList = params ?? parameterList(head);
  if (!name) return undefined;
  const named = nameOf(cx, node, name, paramList, owner);
  const type = kid(node, 'type');
  const returnType = typeName(cx, type);
  const isStatic = node.kids.some((it) => it.type === 'storage_class_specifier' && textOf(cx, it) === 'static');
  const facts: Draft<FunctionFacts> = {
    name: named.name,
    params: paramList ? paramsOf(cx, node, paramList) : [],
    body: [],
    parent: cx.fn,
    kind: named.className !== undefined ? 'method' : 'function',
    range: rangeOf(node),
    nameRange: named.range,
  };
  if (named.className !== undefined) facts.className = named.className;
  if (returnType !== undefined) facts.returnType = returnType;
  if (cx.internal || (isStatic && named.className === undefined)) facts.internal = true;
  return define(cx, facts, () => [...initialisers(cx, node, facts.className), ...lowerBody(cx, body)]);
}

/** Lowers a lambda; its index. */
export function lowerLambda(cx: Context, node: CNode): number {
  const head = kid(node, 'declarator');
  const params = head && kid(head, 'parameters');
  const trailing = head && kidOf(head, 'trailing_return_type');
  const returnType =
    trailing &&
    typeName(
      cx,
      trailing.kids.find((it) => isNamed(it)),
    );
  const facts: Draft<FunctionFacts> = {
    name: '',
    params: params ? paramsOf(cx, node, params) : [],
    body: [],
    parent: cx.fn,
    kind: 'lambda',
    range: rangeOf(node),
  };
  if (returnType !== undefined) facts.returnType = returnType;
  return define(cx, facts, () => lowerBody(cx, kid(node, 'body')));
}

/** Takes an index, then fills the body: what is defined inside has this function for its parent. */
export function define(cx: Context, facts: Draft<FunctionFacts>, body: () => Stmt[]): number {
  const index = cx.out.functions.length;
  if (cx.variant !== undefined) facts.variant = cx.variant;
  if (cx.condition !== undefined) facts.condition = cx.condition;
  cx.out.functions.push(facts);
  const outer = cx.fn;
  const internal = cx.internal;
  cx.fn = index;
  cx.internal = false;
  try {
    facts.body = body();
  } finally {
    cx.fn = outer;
    cx.internal = internal;
  }
  return index;
}

interface Named {
  readonly name: string;
  readonly className?: string;
  readonly range: readonly [number, number];
}

function nameOf(cx: Context, node: CNode, name: CNode, params: CNode | undefined, owner: string | undefined): Named {
  const full = plainName(textOf(cx, name));
  const scope = full.includes('::') ? full.slice(0, full.lastIndexOf('::')) : undefined;
  const last = lastName(full);
  const range: readonly [number, number] = [name.end - Math.min(last.length, name.end - name.start), name.end];
  if (owner !== undefined) return { name: last, className: owner, range };
  if (scope !== undefined) {
    const className = lastName(scope);
    return cx.names.namespaces.has(className) ? { name: last, range } : { name: last, className, range };
  }
  const first = params?.kids.find((it) => isNamed(it));
  const firstType = first && kid(first, 'type');
  const macro = !kid(node, 'type') && full === full.toUpperCase() && full !== full.toLowerCase();
  if (macro && first && firstType?.type === 'type_identifier' && !kid(first, 'declarator')) {
    // `PROCESS_THREAD(ntp_client, ev, data) { … }` defines ntp_client.
    return { name: textOf(cx, firstType), range: rangeOf(firstType) };
  }
  return { name: full, range };
}

/** Where the declarator is a cast operator or the like, its parameters stand deeper. */
function parameterList(head: CNode): CNode | undefined {
  for (let it: CNode | undefined = head; it; it = kid(it, 'declarator')) {
    const list = kid(it, 'parameters');
    if (list) return list;
  }
  return undefined;
}

function paramsOf(cx: Context, fn: CNode, list: CNode): Param[] {
  const out: Param[] = [];
  for (const it of list.kids) {
    const r = rangeOf(it);
    if (it.type === '...' || it.type === 'variadic_parameter') out.push({ name: '...', rest: 'list', range: r });
    else if (it.type === 'identifier') out.push({ name: textOf(cx, it), ...knrType(cx, fn, textOf(cx, it)), range: r });
    else if (it.type.endsWith('parameter_declaration')) {
      const type = typeName(cx, kid(it, 'type'));
      const head = kid(it, 'declarator');
      const name = head && declarator(head).name;
      if (!name && type === 'void' && !head) continue;
      const value = kid(it, 'default_value');
      out.push({
        name: name ? textOf(cx, name) : '',
        ...(type !== undefined && { type }),
        ...(value && { default: lowerExpr(cx, value) }),
        ...(it.type.startsWith('variadic') && { rest: 'list' as const }),
        range: r,
      });
    }
  }
  return out;
}

/** `f(a) int a; { … }`. */
function knrType(cx: Context, fn: CNode, name: string): { type?: string } {
  for (const it of fn.kids) {
    if (it.type !== 'declaration') continue;
    for (const head of kidsIn(it, 'declarator')) {
      const declared = declarator(head).name;
      const type = typeName(cx, kid(it, 'type'));
      if (declared && textOf(cx, declared) === name && type !== undefined) return { type };
    }
  }
  return {};
}

/** `: client(x), port{80}` as assignments at the head of the body; base classes are made. */
function initialisers(cx: Context, node: CNode, className: string | undefined): Stmt[] {
  const list = kidOf(node, 'field_initializer_list');
  if (!list) return [];
  const earlier = className === undefined ? undefined : cx.out.earlierClass?.(className);
  const owner = earlier ?? cx.out.classes.find((it) => it.name === className);
  const out: Stmt[] = [];
  for (const it of list.kids) {
    if (it.type !== 'field_initializer') continue;
    const target = it.kids.find((one) => isNamed(one));
    const values = it.kids.find((one) => one.type === 'argument_list' || one.type === 'initializer_list');
    if (!target || !values) continue;
    const r = rangeOf(it);
    const name = plainName(textOf(cx, target));
    const field = owner?.fields.find((one) => one.name === name);
    const args = lowerArgs(cx, values);
    const isClass = field?.type !== undefined && !field.pointer && looksLikeType(cx, field.type);
    const isBase = owner?.bases.some((it) => plainName(it) === name) ?? (!field && looksLikeType(cx, name));
    const callee: Expr = { k: 'name', n: isClass ? oneLine(field.type!) : name, r: rangeOf(target) };
    const made: Expr = { k: 'call', callee, args, new: true, argsRange: rangeOf(values), r };
    const only = args.length === 1 ? args[0]!.value : undefined;
    if (isBase) out.push({ k: 'expr', e: made, r });
    else {
      const value = !isClass && only ? only : args.length === 0 && !isClass ? undefined : made;
      if (!value) continue;
      out.push({
        k: 'expr',
        e: { k: 'assign', op: '=', target: { k: 'name', n: name, r: rangeOf(target) }, value, r },
        r,
      });
    }
  }
  return out;
}
