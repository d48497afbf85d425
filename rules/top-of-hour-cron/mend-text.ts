/** A minute drawn at run time into the text of a schedule. */
import type { PlatformIdioms } from '../../engine/behaviours/idioms.ts';
import type { Schedule } from '../../engine/behaviours/schedules.ts';
import { argumentOf } from '../../engine/link/arguments.ts';
import type { Proposal } from '../../engine/lint/proposal.ts';
import { imports } from './mend.ts';

export function drawnText(
  { call, fn, meaning }: NonNullable<Schedule['call']>,
  idioms: PlatformIdioms,
): readonly Proposal[] {
  const text = meaning.text === undefined ? undefined : argumentOf(call, meaning.text);
  if (text?.k !== 'str') return [];
  const at =
    meaning.style === 'at-text'
      ? minuteOfTime(text.v)
      : meaning.style === 'cron' || meaning.style === 'cron-seconds-first'
        ? minuteOfCron(text.v)
        : undefined;
  if (!at) return [];
  const hole = {
    before: text.v.slice(0, at[0]),
    after: text.v.slice(at[1]),
    value: idioms.draw!.replaceAll('$n', '60'),
    digits: meaning.style === 'at-text' ? 2 : 0,
  };
  return [{ do: 'replace', unit: fn.unit, range: text.r, code: { filled: hole } }, ...imports(idioms, fn)];
}

/** The minute of `03:00`, `:00`, `03:00:00`. */
function minuteOfTime(text: string): readonly [number, number] | undefined {
  const found = /^\d{0,2}:(\d{2})(?::\d{2})?$/.exec(text);
  if (!found) return undefined;
  const from = text.indexOf(':') + 1;
  return [from, from + 2];
}

/** A minute field that is one number: the fifth field from the right of five or six. */
function minuteOfCron(text: string): readonly [number, number] | undefined {
  const fields = [...text.matchAll(/\S+/g)];
  const minute = fields.length === 5 ? fields[0] : fields.length === 6 ? fields[1] : undefined;
  if (!minute || !/^\d{1,2}$/.test(minute[0])) return undefined;
  return [minute.index, minute.index + minute[0].length];
}
