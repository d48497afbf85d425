/** `sntp_setserver(0, &addr)` becomes `sntp_setservername(0, "0.zone")`, and what only made the address goes. */
import type { Behaviours } from '../../engine/behaviours/behaviours.ts';
import type { TimeServer } from '../../engine/behaviours/time-servers.ts';
import type { Call, Expr, Range } from '../../engine/facts/model.ts';
import { walkBody } from '../../engine/facts/walk.ts';
import { write } from '../../engine/languages/writer.ts';
import { holds } from '../../engine/languages/writing/statements.ts';
import type { Fn } from '../../engine/link/program.ts';
import type { World } from '../../engine/link/world.ts';
import type { Edit } from '../../engine/lint/finding.ts';
import type { Proposal } from '../../engine/lint/proposal.ts';

/** lwIP leaves names out where this is 0. */
const NAMES_SWITCH = 'SNTP_SERVER_DNS';

export function mendServerCall(
  server: TimeServer,
  name: string,
  { world, knowledge }: Behaviours,
): readonly Edit[] | undefined {
  const { use } = server;
  if (!use || use.expr.k !== 'call' || use.expr.callee.k !== 'name') return undefined;
  const call = use.expr;
  const byName = knowledge.idioms.byName[use.expr.callee.n];
  if (!byName || namesAreOff(world, use.fn)) return undefined;
  const { unit } = use.fn;
  const proposals: Proposal[] = [
    { do: 'replace', unit, range: use.expr.callee.r, code: { source: byName } },
    { do: 'replace', unit, range: use.arg.r, code: { text: name } },
  ];
  const variable = variableOf(use.arg);
  if (!variable) return write(proposals);
  const makers = onlyMakers(world, variable, use.fn, call);
  return makers && write([...proposals, ...makers.map((at): Proposal => ({ do: 'remove', fn: use.fn, at }))]);
}

function namesAreOff(world: World, fn: Fn): boolean {
  return world.program.units.some(
    (unit) =>
      unit.firmware === fn.unit.firmware &&
      unit.facts.macros.some((macro) => macro.name === NAMES_SWITCH && macro.value?.k === 'num' && macro.value.v === 0),
  );
}

const variableOf = (arg: Expr): string | undefined => {
  const bare = arg.k === 'cast' ? arg.a : arg;
  return bare.k === 'un' && bare.op === '&' && bare.a.k === 'name' ? bare.a.n : bare.k === 'name' ? bare.n : undefined;
};

/** The local declaration and the statements that fill it, where the variable has no other use. */
function onlyMakers(world: World, name: string, fn: Fn, call: Call): readonly Range[] | undefined {
  const binding = world.scopes.lookup(name, fn)[0];
  if (!binding || binding.kind !== 'local') return undefined;
  const makers = fn.facts.body
    .filter(
      (stmt) =>
        (stmt.k === 'decl' && stmt.name === name) ||
        (stmt.k === 'expr' && binding.writes.some((one) => holds(stmt.r, one.r) && !holds(stmt.r, call.r))),
    )
    .map((stmt) => stmt.r);
  const covered = [...makers, call.r];
  let others = 0;
  walkBody(fn.facts.body, {
    expr: (expr) =>
      void (expr.k === 'name' && expr.n === name && !covered.some((range) => holds(range, expr.r)) && others++),
  });
  return others === 0 && makers.length > 0 ? makers : undefined;
}
