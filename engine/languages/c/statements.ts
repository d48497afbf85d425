/** Statements. */
import type { Call, Expr, Handler, Range, Stmt, SwitchCase } from '../../facts/model.ts';
import { lowerClassOf } from './classes.ts';
import { DEEPEST, inVariant, rangeOf, textOf, type Context } from './context.ts';
import { lowerDeclaration, lowerTypeDefinition } from './declarations.ts';
import { lowerExpr, lowerField, unknown } from './expressions.ts';
import { lowerFunction } from './functions.ts';
import { lowerEnum } from './enums.ts';
import { joinMacroBlocks, lowerMacroBlock } from './macro-blocks.ts';
import { isNamed, kid, type CNode } from './nodes.ts';
import { declarator, typeName } from './types.ts';

/** The statements of a body; the braces of a block are no statement of their own. */
export function lowerBody(cx: Context, node: CNode | undefined): Stmt[] {
  const out: Stmt[] = [];
  if (!node) return out;
  if (node.type === 'compound_statement') for (const it of joinMacroBlocks(node.kids)) lowerStatement(cx, it, out);
  else lowerStatement(cx, node, out);
  return out;
}

/** Lowers one statement and adds what comes of it. */
export function lowerStatement(cx: Context, node: CNode, out: Stmt[]): void {
  if (!isNamed(node)) return;
  if (cx.depth >= DEEPEST) {
    out.push({ k: 'expr', e: { k: 'unknown', kids: [], r: rangeOf(node) }, r: rangeOf(node) });
    return;
  }
  cx.depth++;
  try {
    lower(cx, node, out);
  } finally {
    cx.depth--;
  }
}

function lower(cx: Context, node: CNode, out: Stmt[]): void {
  const r = rangeOf(node);
  switch (node.type) {
    case 'compound_statement':
      out.push({ k: 'block', body: lowerBody(cx, node), r });
      return;
    case 'expression_statement':
      lowerExpressionStatement(cx, node, out);
      return;
    case 'declaration':
      lowerDeclaration(cx, node, out);
      return;
    case 'if_statement':
      lowerIf(cx, node, out);
      return;
    case 'while_statement':
      out.push({
        k: 'loop',
        form: 'while',
        cond: lowerCondition(cx, node),
        body: lowerBody(cx, kid(node, 'body')),
        head: headOf(node, kid(node, 'condition')),
        ...bodyRange(node),
        r,
      });
      return;
    case 'do_statement':
      out.push({
        k: 'loop',
        form: 'do',
        cond: lowerCondition(cx, node),
        body: lowerBody(cx, kid(node, 'body')),
        head: [node.start, node.start + 2],
        ...bodyRange(node),
        r,
      });
      return;
    case 'for_statement':
      lowerFor(cx, node, out);
      return;
    case 'for_range_loop':
      lowerForRange(cx, node, out);
      return;
    case 'switch_statement':
      out.push({
        k: 'switch',
        subject: lowerCondition(cx, node),
        cases: lowerCases(cx, kid(node, 'body')),
        head: headOf(node, kid(node, 'condition')),
        r,
      });
      return;
    case 'try_statement': {
      const handlers = node.kids.filter((it) => it.type === 'catch_clause').map((it) => lowerHandler(cx, it));
      out.push({ k: 'try', body: lowerBody(cx, kid(node, 'body')), handlers, r });
      return;
    }
    case 'return_statement':
    case 'co_return_statement':
    case 'throw_statement': {
      const value = node.kids.find((it) => isNamed(it));
      const k = node.type === 'throw_statement' ? 'throw' : 'return';
      out.push({ k, ...(value && { e: lowerExpr(cx, value) }), r });
      return;
    }
    case 'break_statement':
      out.push({ k: 'break', r });
      return;
    case 'continue_statement':
      out.push({ k: 'continue', r });
      return;
    case 'goto_statement': {
      const label = kid(node, 'label');
      out.push({ k: 'goto', label: label ? textOf(cx, label) : '', r });
      return;
    }
    case 'labeled_statement': {
      const label = kid(node, 'label');
      if (label) out.push({ k: 'label', name: textOf(cx, label), r: [label.start, label.end + 1] });
      for (const it of node.kids) if (it !== label) lowerStatement(cx, it, out);
      return;
    }
    case 'attributed_statement':
    case 'linkage_specification':
    case 'declaration_list':
    case 'template_declaration':
    case 'else_clause':
      for (const it of node.kids) lowerStatement(cx, it, out);
      return;
    case 'type_definition':
    case 'alias_declaration':
      lowerTypeDefinition(cx, node, out);
      return;
    case 'struct_specifier':
    case 'class_specifier':
    case 'union_specifier':
      lowerClassOf(cx, node);
      return;
    case 'enum_specifier':
      out.push(...lowerEnum(cx, node).map((it) => inVariant(cx, it)));
      return;
    case 'function_definition':
      if (cx.fn === 0 || !lowerMacroBlock(cx, node, out)) lowerFunction(cx, node);
      return;
    case 'case_statement':
      // A stray one, outside of any switch that the parser could see.
      for (const it of node.kids) if (it.field !== 'value') lowerStatement(cx, it, out);
      return;
    case 'using_declaration':
    case 'namespace_alias_definition':
    case 'static_assert_declaration':
    case 'string_literal':
    case 'type_identifier':
    case 'primitive_type':
    case 'template_parameter_list':
    case 'attribute_declaration':
    case 'identifier':
      return;
    case 'ERROR':
      lowerBroken(cx, node, out);
      return;
    default: {
      const e = lowerExpr(cx, node);
      out.push({ k: 'expr', e, r });
    }
  }
}

/** Whole statements under an ERROR still mean what they say; of the rest, the calls are made. */
function lowerBroken(cx: Context, node: CNode, out: Stmt[]): void {
  for (const it of node.kids) {
    if (!isNamed(it)) continue;
    if (it.type === 'ERROR' || it.type === 'declaration' || it.type.endsWith('_statement')) lowerStatement(cx, it, out);
    else if (it.kids.length > 0 && !it.type.endsWith('declarator')) {
      const e = lowerExpr(cx, it);
      if (e.k === 'call' || (e.k === 'unknown' && e.kids.length > 0)) out.push({ k: 'expr', e, r: rangeOf(it) });
    }
  }
}

function lowerExpressionStatement(cx: Context, node: CNode, out: Stmt[]): void {
  for (const it of node.kids) {
    if (!isNamed(it)) continue;
    const e = lowerExpr(cx, it);
    if (e.k === 'unknown' && e.kids.length === 0) continue;
    // `Connect();` as a statement calls a function: nobody makes an object only to drop it.
    const call = e.k === 'call' && e.new && it.type === 'call_expression' ? plainCall(e) : undefined;
    out.push({ k: 'expr', e: call ?? e, r: rangeOf(node) });
  }
}

function plainCall(e: Call): Call {
  const { callee, args, argsRange, r } = e;
  return { k: 'call', callee, args, ...(argsRange && { argsRange }), r };
}

function lowerIf(cx: Context, node: CNode, out: Stmt[]): void {
  const condition = kid(node, 'condition');
  const before: Stmt[] = [];
  const initializer = condition && kid(condition, 'initializer');
  if (initializer) for (const it of initializer.kids) lowerStatement(cx, it, before);
  const cond = lowerCondition(cx, node, before);
  const then = lowerBody(cx, kid(node, 'consequence'));
  const otherwise = kid(node, 'alternative');
  const r = rangeOf(node);
  const stmt: Stmt = {
    k: 'if',
    cond,
    then,
    ...(otherwise && { else: lowerElse(cx, otherwise) }),
    head: headOf(node, condition),
    r,
  };
  if (before.length > 0) out.push({ k: 'block', body: [...before, stmt], r });
  else out.push(stmt);
}

function lowerElse(cx: Context, node: CNode): Stmt[] {
  if (node.type !== 'else_clause') return lowerBody(cx, node);
  return lowerBody(
    cx,
    node.kids.find((it) => isNamed(it)),
  );
}

/**
 * The condition of a statement. One that declares (`if (int n = read())`) puts the declaration into `before` and asks
 * for its name; where it cannot stand before (loops), it is an assignment.
 */
function lowerCondition(cx: Context, node: CNode, before?: Stmt[]): Expr {
  const clause = kid(node, 'condition');
  if (!clause) return { k: 'unknown', kids: [], r: [node.start, node.start] };
  const value = kid(clause, 'value');
  if (value?.type !== 'declaration') return lowerExpr(cx, value ?? clause);
  const declared: Stmt[] = [];
  lowerDeclaration(cx, value, declared);
  const first = declared[0];
  if (first?.k !== 'decl') return unknown(cx, value);
  const name: Expr = { k: 'name', n: first.name, r: first.nameRange };
  if (before) {
    before.push(...declared);
    return name;
  }
  return first.init ? { k: 'assign', op: '=', target: name, value: first.init, r: first.r } : name;
}

function headOf(node: CNode, condition: CNode | undefined): Range {
  return [node.start, condition ? condition.end : node.end];
}

function bodyRange(node: CNode): { bodyRange: Range } {
  const body = kid(node, 'body');
  return { bodyRange: body ? rangeOf(body) : [node.end, node.end] };
}

/** `for (…)`: up to the parenthesis before the body. */
function forHead(node: CNode): Range {
  let end = node.start + 3;
  for (const it of node.kids) {
    if (it.field === 'body') break;
    if (it.type === ')') end = it.end;
  }
  return [node.start, end];
}

function lowerFor(cx: Context, node: CNode, out: Stmt[]): void {
  const init: Stmt[] = [];
  const first = kid(node, 'initializer');
  if (first) lowerStatement(cx, first, init);
  const cond = kid(node, 'condition');
  const step = kid(node, 'update');
  out.push({
    k: 'loop',
    form: 'for',
    ...(init.length > 0 && { init }),
    ...(cond && { cond: lowerExpr(cx, cond) }),
    ...(step && { step: lowerExpr(cx, step) }),
    body: lowerBody(cx, kid(node, 'body')),
    head: forHead(node),
    ...bodyRange(node),
    r: rangeOf(node),
  });
}

function lowerForRange(cx: Context, node: CNode, out: Stmt[]): void {
  const bound = kid(node, 'declarator');
  const parts = bound ? declarator(bound) : undefined;
  const names = parts?.bindings ? parts.bindings.kids.filter((it) => it.type === 'identifier') : [parts?.name];
  const init: Stmt[] = [];
  const first = kid(node, 'initializer');
  if (first) lowerStatement(cx, first, init);
  out.push({
    k: 'loop',
    form: 'each',
    ...(init.length > 0 && { init }),
    over: lowerField(cx, node, 'right'),
    binds: names.flatMap((it) => (it ? [textOf(cx, it)] : [])),
    body: lowerBody(cx, kid(node, 'body')),
    head: forHead(node),
    ...bodyRange(node),
    r: rangeOf(node),
  });
}

function lowerHandler(cx: Context, node: CNode): Handler {
  const params = kid(node, 'parameters');
  const caught = params?.kids.find((it) => it.type === 'parameter_declaration');
  const type = caught && typeName(cx, kid(caught, 'type'));
  const bound = caught && kid(caught, 'declarator');
  const name = bound && declarator(bound).name;
  return {
    types: type !== undefined ? [type] : [],
    ...(name && { name: textOf(cx, name) }),
    body: lowerBody(cx, kid(node, 'body')),
    r: rangeOf(node),
  };
}

/** Labels in a row share a body; a body that does not leave falls into the next one. */
function lowerCases(cx: Context, body: CNode | undefined): SwitchCase[] {
  const cases: SwitchCase[] = [];
  let open: { tests: Expr[]; start: number } | undefined;
  const nodes = body?.kids.filter((it) => it.type === 'case_statement') ?? [];
  nodes.forEach((node, position) => {
    const value = kid(node, 'value');
    const last = position === nodes.length - 1;
    const statements: Stmt[] = [];
    for (const it of node.kids) if (it.field !== 'value') lowerStatement(cx, it, statements);
    const test = value ? [lowerExpr(cx, value)] : [];
    const next = nodes[position + 1];
    if (value && statements.length === 0 && next && kid(next, 'value')) {
      open ??= { tests: [], start: node.start };
      open.tests.push(...test);
      return;
    }
    cases.push({
      tests: [...(open?.tests ?? []), ...test],
      body: statements,
      ...(!last && !leaves(statements.at(-1)) && { fallsThrough: true }),
      r: [open?.start ?? node.start, node.end],
    });
    open = undefined;
  });
  return cases;
}

function leaves(last: Stmt | undefined): boolean {
  switch (last?.k) {
    case 'break':
    case 'continue':
    case 'return':
    case 'throw':
    case 'goto':
      return true;
    case 'block':
      return leaves(last.body.at(-1));
    case 'if':
      return last.else !== undefined && leaves(last.then.at(-1)) && leaves(last.else.at(-1));
    default:
      return false;
  }
}
