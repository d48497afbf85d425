/** All rows about the time: servers, synchronisation, intervals, addresses, datagrams, schedules. */
import type { Row } from '../../engine/apis/row.ts';
import { rows as addresses } from './addresses.ts';
import { rows as arduinoEsp } from './arduino-esp.ts';
import { rows as arduinoNtpClient } from './arduino-ntpclient.ts';
import { rows as circuitpython } from './circuitpython.ts';
import { rows as datagrams } from './datagrams.ts';
import { rows as espIdf } from './esp-idf.ts';
import { rows as espruino } from './espruino.ts';
import { rows as eztime } from './eztime.ts';
import { rows as lookups } from './lookups.ts';
import { rows as lwip } from './lwip.ts';
import { rows as micropython } from './micropython.ts';
import { rows as moddable } from './moddable.ts';
import { rows as modemAt } from './modem-at.ts';
import { rows as netxduo } from './netxduo.ts';
import { rows as node } from './node.ts';
import { rows as posix } from './posix.ts';
import { rows as python } from './python.ts';
import { rows as rtos } from './rtos.ts';
import { rows as schedulers } from './schedulers.ts';
import { rows as wiced } from './wiced.ts';
import { rows as zephyr } from './zephyr.ts';

export const rows: readonly Row[] = [
  ...lwip,
  ...espIdf,
  ...arduinoEsp,
  ...arduinoNtpClient,
  ...eztime,
  ...zephyr,
  ...netxduo,
  ...wiced,
  ...rtos,
  ...modemAt,
  ...posix,
  ...python,
  ...micropython,
  ...circuitpython,
  ...node,
  ...espruino,
  ...moddable,
  ...addresses,
  ...datagrams,
  ...lookups,
  ...schedulers,
];
