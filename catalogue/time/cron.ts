/** How cron text is written down in rows. */
import type { Meaning, Schedules } from '../../engine/apis/row.ts';

/** Five or six fields of cron text. */
export function cron(text: Schedules['text'], callback: Schedules['callback'], more: Partial<Schedules> = {}): Meaning {
  return {
    kind: 'schedules',
    style: 'cron',
    ...(text === undefined ? {} : { text }),
    ...(callback === undefined ? {} : { callback }),
    ...more,
  };
}
