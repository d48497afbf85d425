/** Lines for the system's own cron that a program writes: into a crontab, into `/etc/cron.d`. */
import type { Call, Expr } from '../../facts/model.ts';
import { contentsOf } from '../../link/contents.ts';
import { mentionsIn, mentionsOf, type Mentions } from '../../link/mentions.ts';
import { placeOf, type Fn, type Unit } from '../../link/program.ts';
import type { ValueOf } from '../../link/values.ts';
import type { World } from '../../link/world.ts';
import type { Act } from '../paths/state.ts';
import { hostOf, isHostName, reachOfText } from '../targets.ts';
import type { Job } from './reached.ts';
import type { Schedule } from './schedule.ts';
import { isCron } from './text.ts';

export function crontabLinesIn(world: World, fn: Fn): readonly Schedule[] {
  const found: Schedule[] = [];
  if (!speaksOfCron(world, fn.unit)) return found;
  for (const call of contentsOf(fn).calls)
    for (const { value } of call.args) {
      if (!mayBeText(value)) continue;
      for (const text of world.values.evaluate(value, fn)) {
        if (text.t !== 'text' || !text.v.includes(' ')) continue;
        const line = lineOf(world, text);
        const job = line && writesCrontab(world, call, fn, text.v) ? jobOf(world, line.command, call, fn) : undefined;
        if (job)
          found.push({
            place: { fn: text.origin.fn, range: text.origin.range },
            form: 'crontab',
            says: line!.when,
            trail: [{ place: placeOf(text.origin, text.origin.range), note: 'the schedule' }, ...text.trail],
            ...job,
          });
      }
    }
  return found;
}

const spoken = new WeakMap<World, ReadonlySet<number>>();

/**
 * Whether literals of a firmware have a run of cron fields and name cron: few firmwares do, and all others are spared
 * the search.
 */
function speaksOfCron(world: World, unit: Unit): boolean {
  const known = spoken.get(world);
  if (known) return known.has(unit.firmware);
  const fields = new Set<number>();
  const cron = new Set<number>();
  for (const { firmware, functions, facts } of world.program.units) {
    const look = (mentions: Mentions) => {
      const said = cronIn(mentions);
      if (said.fields) fields.add(firmware);
      if (said.cron) cron.add(firmware);
    };
    for (const fn of functions) look(mentionsIn(fn.facts));
    for (const macro of facts.macros) if (macro.value) look(mentionsOf(macro.value));
  }
  const both = new Set([...fields].filter((one) => cron.has(one)));
  spoken.set(world, both);
  return both.has(unit.firmware);
}

const saidIn = new WeakMap<Mentions, { readonly fields: boolean; readonly cron: boolean }>();

/** Whether some text has a run of cron fields, and whether some text names cron. */
function cronIn(mentions: Mentions): { readonly fields: boolean; readonly cron: boolean } {
  let said = saidIn.get(mentions);
  if (!said) {
    const texts = [...mentions.texts];
    said = {
      fields: texts.some((text) => /\* \*|@(hourly|daily|midnight|weekly|monthly)/.test(text)),
      // `cron_exp` names a field of the program's own.
      cron: texts.some((text) => /\bcron(tabs?)?\b/.test(text)),
    };
    saidIn.set(mentions, said);
  }
  return said;
}

const mayBeText = (expr: Expr): boolean =>
  expr.k === 'str' ||
  expr.k === 'concat' ||
  expr.k === 'name' ||
  expr.k === 'member' ||
  expr.k === 'bin' ||
  expr.k === 'call' ||
  expr.k === 'list';

interface Line {
  readonly when: string;
  readonly command: string;
}

/** `0 3 * * * root ntpdate …`, alone, in a file's text or quoted in a command. */
function lineOf(world: World, text: ValueOf<'text'>): Line | undefined {
  for (const piece of text.v.split(/[\n"']/)) {
    const words = piece.trim().split(/\s+/);
    if (words[0]?.startsWith('@') && isCron(words[0])) return { when: words[0], command: words.slice(1).join(' ') };
    const when = words.slice(0, 5).join(' ');
    if (words.length > 5 && isCron(when) && knownCommand(world, words.slice(5).join(' ')))
      return { when, command: words.slice(5).join(' ') };
  }
  return undefined;
}

const wordsOf = (command: string): readonly string[] =>
  command
    .split(/[\s;|&"']+/)
    .filter(Boolean)
    .map((word) => word.slice(word.lastIndexOf('/') + 1));

const rowsOf = (world: World, command: string) => wordsOf(command).flatMap((word) => world.catalogue.command(word));

const knownCommand = (world: World, command: string): boolean =>
  rowsOf(world, command).some((row) =>
    row.means.some((meaning) => meaning.kind === 'syncs' || meaning.kind === 'request' || meaning.kind === 'http'),
  );

/** Whether the call runs `crontab`, or writes a file of cron. */
function writesCrontab(world: World, call: Call, fn: Fn, text: string): boolean {
  if (world.calls.meanings(call, fn, 'command').length > 0) return /\bcron/.test(text);
  const names = [...call.args.map((arg) => arg.value), ...(call.callee.k === 'member' ? [call.callee.o] : [])];
  return names.some((name) => namesCron(world, name, fn));
}

/** A path of cron's, or a file opened by such a path. */
function namesCron(world: World, expr: Expr, fn: Fn): boolean {
  const says = (one: Expr, where: Fn) =>
    world.values
      .evaluate(one, where)
      .some((value) => value.t === 'text' && /(^|\/)(cron|crontab)/.test(value.v) && !value.v.includes(' '));
  if (says(expr, fn)) return true;
  const opened =
    expr.k === 'call'
      ? [{ value: expr, fn }]
      : expr.k === 'name'
        ? (world.scopes.rootOf(expr, fn)?.binding.writes ?? [])
        : [];
  return opened.some((write) => write.value.k === 'call' && write.value.args.some((arg) => says(arg.value, write.fn)));
}

/** What the line's command asks, unless it sleeps for a random time first. */
function jobOf(world: World, command: string, call: Call, fn: Fn): Job | undefined {
  const words = wordsOf(command);
  if (/RANDOM|\bshuf\b|\bjot\b|\/dev\/u?random/.test(command)) return undefined;
  const means = rowsOf(world, command).flatMap((row) => row.means);
  const syncs = means.some((meaning) => meaning.kind === 'syncs');
  const hosts = [...words, ...command.split(/\s+/)]
    .map(hostOf)
    .filter((word) => isHostName(word) || /^\d+(\.\d+){3}$/.test(word));
  const reaches = hosts.map(reachOfText);
  const reach = reaches.includes('public')
    ? 'public'
    : reaches.length > 0 && reaches.every((one) => one === 'lan')
      ? 'lan'
      : 'unknown';
  if (reach === 'lan') return undefined;
  const act: Act = {
    id: `${fn.id}@${call.r[0]}-cron`,
    call,
    fn,
    meaning: { kind: 'command', text: 0, failure: ['none'] },
    failure: ['none'],
  };
  return { act, reach, syncs, conditional: false };
}
