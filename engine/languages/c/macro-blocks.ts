/** Macros used like statements with a block: `FOREACH(x) { … }`, which the grammars take for nested functions. */
import type { Expr, Stmt } from '../../facts/model.ts';
import { rangeOf, textOf, type Context } from './context.ts';
import { kid, type CNode } from './nodes.ts';
import { lowerBody } from './statements.ts';

/**
 * The C grammar sees a call that lacks its semicolon, and a block; the C++ grammar a function definition. Makes the
 * latter of the former.
 */
export function joinMacroBlocks(kids: readonly CNode[]): readonly CNode[] {
  if (!kids.some((it, i) => isHead(it, kids[i + 1]))) return kids;
  const out: CNode[] = [];
  for (let i = 0; i < kids.length; i++) {
    const it = kids[i]!;
    const block = kids[i + 1];
    if (isHead(it, block)) {
      out.push(asDefinition(it, block!));
      i++;
    } else out.push(it);
  }
  return out;
}

function isHead(node: CNode, next: CNode | undefined): boolean {
  if (node.type !== 'expression_statement' || next?.type !== 'compound_statement' || node.kids.length !== 1)
    return false;
  const call = node.kids[0]!;
  return call.type === 'call_expression' && kid(call, 'function')?.type === 'identifier';
}

function asDefinition(statement: CNode, block: CNode): CNode {
  const call = statement.kids[0]!;
  const list = kid(call, 'arguments')!;
  const params = list.kids.map((it): CNode => {
    if (it.type !== 'identifier') return it;
    const type = { ...it, type: 'type_identifier', field: 'type' };
    return { ...it, type: 'parameter_declaration', kids: [type] };
  });
  const head: CNode = {
    ...call,
    type: 'function_declarator',
    field: 'declarator',
    kids: [
      { ...kid(call, 'function')!, field: 'declarator' },
      { ...list, type: 'parameter_list', field: 'parameters', kids: params },
    ],
  };
  const broken = statement.broken || block.broken;
  const kids = [head, { ...block, field: 'body' }];
  return { type: 'function_definition', start: statement.start, end: block.end, field: null, kids, broken };
}

/** Lowers `NAME(args) { … }` inside a body; false where it is a function after all. */
export function lowerMacroBlock(cx: Context, node: CNode, out: Stmt[]): boolean {
  const head = kid(node, 'declarator');
  const body = kid(node, 'body');
  // With one argument, the C grammar takes the macro for a type: `LIST_FOREACH (x) { … }`.
  const typed = head?.type === 'parenthesized_declarator';
  const name = typed ? kid(node, 'type') : head && kid(head, 'declarator');
  const params = typed ? head : head && kid(head, 'parameters');
  if ((!typed && kid(node, 'type')) || !name || !params || !body || !name.type.endsWith('identifier')) return false;
  const call: Expr = cx.reparse([name.start, params.end]) ?? {
    k: 'call',
    callee: { k: 'name', n: textOf(cx, name), r: rangeOf(name) },
    args: [],
    r: [name.start, params.end],
  };
  const inside = lowerBody(cx, body);
  if (walks(textOf(cx, name))) {
    out.push({
      k: 'loop',
      form: 'each',
      over: call,
      binds: [],
      body: inside,
      head: [name.start, params.end],
      bodyRange: rangeOf(body),
      r: rangeOf(node),
    });
  } else {
    out.push({ k: 'expr', e: call, r: call.r }, { k: 'block', body: inside, r: rangeOf(body) });
  }
  return true;
}

/** `SYS_SLIST_FOR_EACH_NODE`, `foreach`, `LIST_FOREACH`. */
function walks(name: string): boolean {
  const words = name.toLowerCase().split('_');
  return words.some((it, i) => it === 'foreach' || (it === 'for' && words[i + 1] === 'each'));
}
