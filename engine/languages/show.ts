/** Facts as readable pseudo-code, one line a statement, so that tests can say what a lowering should look like. */
import type { Arg, Declaration, Expr, Facts, FunctionFacts, Param, Range, Stmt } from '../facts/model.ts';

/** A compact dump of functions, statements and expressions. `text` is only used for what the model left out. */
export function show(facts: Facts, text: string): string {
  const lines: string[] = [];
  for (const it of facts.imports) {
    const what = it.kind === 'include' ? (it.system ? `<${it.module}>` : `"${it.module}"`) : it.module;
    const names = [it.name !== undefined ? ` ${it.name}` : '', it.local !== undefined ? ` as ${it.local}` : ''].join(
      '',
    );
    lines.push(
      `${it.kind === 'include' ? 'include' : `import ${it.kind}`} ${what}${names}${it.conditional ? ' ?' : ''}`,
    );
  }
  for (const it of facts.exports) {
    const value = it.value ? ` = ${showExpr(it.value)}` : '';
    lines.push(`export ${it.name}${it.from !== undefined ? ` from ${it.from}` : ''}${value}`);
  }
  for (const it of facts.macros) {
    const params = it.params ? `(${it.params.join(', ')})` : '';
    const value = it.value ? ` = ${showExpr(it.value)}` : it.body !== undefined ? ` -> fn${it.body}` : '';
    lines.push(`macro ${it.name}${params}${value}${variantOf(it)}`);
  }
  for (const it of facts.classes) {
    lines.push(`class ${it.name}${it.bases.length > 0 ? ` : ${it.bases.join(', ')}` : ''}`);
    for (const field of it.fields) lines.push(`  ${showDecl(field)}`);
    if (it.methods.length > 0) lines.push(`  methods ${it.methods.map((i) => facts.functions[i]?.name).join(', ')}`);
  }
  facts.functions.forEach((fn, index) => {
    if (fn.kind === 'module' && fn.body.length === 0) return;
    lines.push(`${showSignature(fn, index)}:`);
    showBody(fn.body, '  ', lines);
  });
  for (const it of facts.directives) lines.push(`comment${it.ownLine ? '' : ' (after code)'} ${it.text}`);
  for (const [start, end] of facts.broken) lines.push(`broken ${JSON.stringify(text.slice(start, end))}`);
  return lines.join('\n');
}

/** The text under a range; for assertions about places. */
export function at(text: string, [start, end]: Range): string {
  return text.slice(start, end);
}

function showSignature(fn: FunctionFacts, index: number): string {
  const marks = [fn.async && 'async', fn.generator && 'generator', fn.internal && 'internal'].filter(Boolean);
  const decorators = (fn.decorators ?? []).map((it) => `@${showExpr(it)} `).join('');
  const name = `${fn.className !== undefined ? `${fn.className}.` : ''}${fn.name || `fn${index}`}`;
  const parent = fn.parent > 0 ? ` in fn${fn.parent}` : '';
  const condition = fn.condition !== undefined ? ` if [${fn.condition}]` : '';
  const type = fn.returnType !== undefined ? `: ${fn.returnType}` : '';
  const head = fn.kind === 'module' ? '<module>' : `${fn.kind} ${name}(${fn.params.map(showParam).join(', ')})${type}`;
  return `${decorators}${marks.map((it) => `${it} `).join('')}${head}${parent}${variantOf(fn)}${condition}`;
}

function variantOf(it: { readonly variant?: number }): string {
  return it.variant !== undefined ? ` #${it.variant}` : '';
}

function showParam(it: Param): string {
  const rest = it.rest === 'list' ? '*' : it.rest === 'object' ? '**' : '';
  const type = it.type !== undefined ? `: ${it.type}` : '';
  return `${rest}${it.name}${type}${it.default ? ` = ${showExpr(it.default)}` : ''}`;
}

function showDecl(it: Declaration): string {
  const marks = [it.extern && 'extern', it.static && 'static', it.const && 'const'].filter(Boolean).join(' ');
  const shape = `${it.pointer ? '*' : ''}${it.array ? '[]' : ''}`;
  const type = it.type !== undefined || shape ? `: ${it.type ?? ''}${shape}` : '';
  const init = it.init ? ` = ${showExpr(it.init)}` : '';
  return `${marks ? `${marks} ` : ''}var ${it.name}${type}${init}${variantOf(it)}`;
}

function showBody(body: readonly Stmt[], pad: string, lines: string[]): void {
  for (const it of body) showStmt(it, pad, lines);
}

function showStmt(it: Stmt, pad: string, lines: string[]): void {
  const inner = `${pad}  `;
  const line = (text: string) => lines.push(pad + text);
  switch (it.k) {
    case 'decl':
      return void line(showDecl(it));
    case 'expr':
      return void line(showExpr(it.e));
    case 'block':
      line('block:');
      return showBody(it.body, inner, lines);
    case 'if':
      line(`if ${showExpr(it.cond)}:`);
      showBody(it.then, inner, lines);
      if (it.else) {
        line('else:');
        showBody(it.else, inner, lines);
      }
      return;
    case 'loop': {
      const label = it.label !== undefined ? `${it.label}: ` : '';
      if (it.init && it.init.length > 0) {
        line('init:');
        showBody(it.init, inner, lines);
      }
      const step = it.step ? `; ${showExpr(it.step)}` : '';
      const over = it.over ? ` ${(it.binds ?? []).join(', ')} in ${showExpr(it.over)}` : '';
      line(`${label}${it.form}${over}${it.cond ? ` ${showExpr(it.cond)}` : ''}${step}:`);
      showBody(it.body, inner, lines);
      if (it.else) {
        line('else:');
        showBody(it.else, inner, lines);
      }
      return;
    }
    case 'try':
      line('try:');
      showBody(it.body, inner, lines);
      for (const handler of it.handlers) {
        line(`catch ${handler.types.join(' | ')}${handler.name !== undefined ? ` as ${handler.name}` : ''}:`);
        showBody(handler.body, inner, lines);
      }
      if (it.else) {
        line('else:');
        showBody(it.else, inner, lines);
      }
      if (it.finally) {
        line('finally:');
        showBody(it.finally, inner, lines);
      }
      return;
    case 'switch':
      line(`switch ${showExpr(it.subject)}:`);
      for (const branch of it.cases) {
        const tests = branch.tests.length > 0 ? `case ${branch.tests.map(showExpr).join(', ')}` : 'default';
        lines.push(`${inner}${tests}:`);
        showBody(branch.body, `${inner}  `, lines);
        if (branch.fallsThrough) lines.push(`${inner}  (falls through)`);
      }
      return;
    case 'return':
    case 'throw':
      return void line(`${it.k}${it.e ? ` ${showExpr(it.e)}` : ''}`);
    case 'break':
    case 'continue':
      return void line(`${it.k}${it.label !== undefined ? ` ${it.label}` : ''}`);
    case 'goto':
      return void line(`goto ${it.label}`);
    case 'label':
      return void line(`${it.name}:`);
  }
}

/** One expression; parentheses only where operators nest. */
export function showExpr(e: Expr): string {
  switch (e.k) {
    case 'str':
      return `${e.bytes ? 'b' : ''}${JSON.stringify(e.v)}`;
    case 'num':
      return e.float && Number.isInteger(e.v) ? `${e.v}.0` : String(e.v);
    case 'bool':
      return String(e.v);
    case 'null':
      return 'null';
    case 'name':
      return e.n;
    case 'member':
      return `${operand(e.o)}${e.optional ? '?.' : '.'}${e.p}`;
    case 'index':
      return `${operand(e.o)}[${showExpr(e.i)}]`;
    case 'call':
      return `${e.new ? 'new ' : ''}${operand(e.callee)}(${e.args.map(showArg).join(', ')})`;
    case 'bin':
      return `${operand(e.a)} ${e.op} ${operand(e.b)}`;
    case 'un':
      return `${e.op}${e.op.length > 1 ? ' ' : ''}${operand(e.a)}`;
    case 'cond':
      return `${operand(e.c)} ? ${operand(e.a)} : ${operand(e.b)}`;
    case 'list':
      return `[${e.items.map(showExpr).join(', ')}]`;
    case 'object': {
      const entries = e.entries.map((it) => (it.key ? `${showExpr(it.key)}: ` : '...') + showExpr(it.value));
      return `{${entries.join(', ')}}`;
    }
    case 'concat':
      return `concat(${e.parts.map(showExpr).join(', ')})`;
    case 'assign':
      return `${operand(e.target)} ${e.op} ${operand(e.value)}`;
    case 'lambda':
      return `<fn${e.fn}>`;
    case 'await':
      return `await ${operand(e.a)}`;
    case 'cast':
      return `<${e.type}>${operand(e.a)}`;
    case 'spread':
      return `...${operand(e.a)}`;
    case 'unknown':
      return `?(${e.kids.map(showExpr).join(', ')})`;
  }
}

function showArg(it: Arg): string {
  return it.name !== undefined ? `${it.name}=${showExpr(it.value)}` : showExpr(it.value);
}

function operand(e: Expr): string {
  const text = showExpr(e);
  const nested =
    e.k === 'bin' || e.k === 'cond' || e.k === 'assign' || e.k === 'await' || (e.k === 'un' && e.op !== '&');
  return nested ? `(${text})` : text;
}
