/** Wall-clock schedules: cron libraries, alarms of real-time clocks, `.at(":00")`. Timers that count from now are in `acts`. */
import type { Row } from '../../engine/apis/row.ts';
import { rows as c } from './schedulers-c.ts';
import { rows as javascript } from './schedulers-javascript.ts';
import { rows as python } from './schedulers-python.ts';

export const rows: readonly Row[] = [...javascript, ...python, ...c];
