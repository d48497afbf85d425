/** Whether a text is a schedule by the wall clock, in the way of writing that its scheduler reads. */
import { Cron } from 'croner';
import type { SchedulesMeaning } from './schedule.ts';

/** A time of day: `:00`, `03:00`, `19:45:00`. */
const TIME_OF_DAY = /^(\d{1,2})?(:\d{2}){1,2}$/;

/** Words of human schedules that the clock or the calendar answers: `at 3:00 am`, `every 15 mins` of the later library. */
const HUMAN =
  /\bat\b|\d{1,2}:\d{2}|\b(noon|midnight)\b|\bon the\b|\bevery\b.*\b(s|sec|second|m|min|minute|h|hour|day|weekend|weekday)s?\b/i;

export function isSchedule(text: string, style: SchedulesMeaning['style']): boolean {
  const bare = text.trim();
  if (style === 'at-text') return TIME_OF_DAY.test(bare);
  if (style === 'later') return HUMAN.test(bare) || isCron(bare);
  if (style === 'systemd') return bare !== '';
  return isCron(bare);
}

/** Five to seven cron fields, or `@hourly` and its like. `H` and `R` fields are drawn for each host. */
export function isCron(text: string): boolean {
  if (/(^|\s)[HR](\(|\/|\s|$)/.test(text)) return false;
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/i.test(text)) return true;
  const fields = text.split(/\s+/);
  if (fields.length < 5 || fields.length > 7) return false;
  try {
    return (
      new Cron(
        text.replace(DAY_NAMES, (name) => name.slice(0, 3)),
        { paused: true },
      ).getPattern() !== undefined
    );
  } catch {
    return false;
  }
}

/** node-cron reads names in full: `0 3 * * Sunday`. */
const DAY_NAMES =
  /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|june|july|august|september|october|november|december)\b/gi;

/** What a clock's text is compared with: `03:00`, `:00`, `00`. */
export const isTimeOfDay = (text: string): boolean => TIME_OF_DAY.test(text.trim()) || /^\d{1,2}$/.test(text.trim());
