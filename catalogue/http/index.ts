/** All rows about HTTP requests and what they put on the wire. */
import type { Row } from '../../engine/apis/row.ts';
import { rows as arduino } from './arduino.ts';
import { rows as cppLibraries } from './cpp-libraries.ts';
import { rows as embeddedC } from './embedded-c.ts';
import { rows as espruinoModdable } from './espruino-moddable.ts';
import { rows as libcurl } from './libcurl.ts';
import { rows as micropython } from './micropython.ts';
import { rows as node } from './node.ts';
import { rows as python } from './python.ts';
import { rows as shell } from './shell.ts';
import { rows as writers } from './writers.ts';

export const rows: readonly Row[] = [
  ...arduino,
  ...embeddedC,
  ...libcurl,
  ...cppLibraries,
  ...python,
  ...micropython,
  ...node,
  ...espruinoModdable,
  ...shell,
  ...writers,
];
