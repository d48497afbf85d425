/** Edits that mend a case of empty-post-content-length: what was measured to work with that client. */
import type { HttpFix } from '../../engine/apis/row.ts';
import type { HttpRequest } from '../../engine/behaviours/http-requests.ts';
import { write } from '../../engine/languages/writer.ts';
import { argumentOf } from '../../engine/link/arguments.ts';
import type { World } from '../../engine/link/world.ts';
import type { Edit, Fix } from '../../engine/lint/finding.ts';
import type { RuleContext } from '../../engine/lint/rule.ts';
import { mendRaw } from './mend-raw.ts';

export function mendRequest(request: HttpRequest, { behaviours }: RuleContext): readonly Fix[] {
  const edits = request.raw ? mendRaw(request.raw) : isOwnCall(request, behaviours.world) ? mendClient(request) : [];
  const fix = request.client?.meaning.fix;
  const title =
    fix?.kind === 'argument' || (fix?.kind === 'call-before' && !fix.call.includes('ength'))
      ? 'Send an empty body with its length'
      : 'Add Content-Length: 0';
  return edits.length > 0 ? [{ title, safe: true, edits }] : [];
}

/** Whether the call is the client's own and not one of a function of the program around it. */
function isOwnCall({ call, fn, client }: HttpRequest, world: World): boolean {
  return client !== undefined && world.calls.resolve(call, fn).rows.includes(client.row);
}

function mendClient(request: HttpRequest): readonly Edit[] {
  const { call, fn } = request;
  const fix: HttpFix | undefined = request.client?.meaning.fix;
  if (!fix || fix.kind === 'advice') return [];
  if (fix.kind === 'argument') {
    const text = /^(?:""|''|'\w+')$/.test(fix.text) ? { text: fix.text.slice(1, -1) } : { source: fix.text };
    return write([{ do: 'argument', fn, call, ref: fix.arg, code: text }]);
  }
  if (fix.kind === 'header-option') {
    const value = fix.value === 'string' ? '0' : 0;
    const there = argumentOf(call, fix.key);
    // Headers that have a name may be given to other requests too.
    if (there && there.k !== 'object') return [];
    const code = { entry: 'Content-Length', value };
    if (!there) return write([{ do: 'argument', fn, call, ref: fix.key, code }]);
    return write([{ do: 'entry', unit: fn.unit, object: there, key: 'Content-Length', value }]);
  }
  const source = filled(fix.call, request);
  // Where the call is there already and did not help, it would not help twice.
  if (source === undefined || fn.unit.text.slice(...fn.facts.range).includes(`${source};`)) return [];
  return write([{ do: 'statement', fn, at: call.r, where: 'before', code: [{ source }] }]);
}

/** The call of a fix with receiver and arguments put in; undefined where naming them again would run something twice. */
function filled(template: string, { call, fn }: HttpRequest): string | undefined {
  const { text } = fn.unit;
  let complete = true;
  const source = template.replace(/\$(this\.|\d)/g, (_all, hole: string) => {
    const callee = call.callee;
    if (hole === 'this.' && callee.k === 'member') {
      const receiver = text.slice(callee.o.r[0], callee.pr[0]);
      if (receiver.includes('(') || receiver.includes('\n')) complete = false;
      return receiver;
    }
    const argument = hole === 'this.' ? undefined : argumentOf(call, Number(hole));
    if (!argument || (argument.k !== 'name' && argument.k !== 'member' && argument.k !== 'un')) complete = false;
    return argument ? text.slice(argument.r[0], argument.r[1]) : '';
  });
  return complete ? source : undefined;
}
