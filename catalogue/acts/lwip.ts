/** lwIP: its own time-outs. */
import type { Row } from '../../engine/apis/row.ts';
import { inFamily, row } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'sys_timeout' },
    { kind: 'once', period: 0, unit: 'ms', callback: 1 },
    {
      source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/timeouts.h',
      evidence: 'docs',
      notes: 'tcp_poll interval in 500 ms units',
    },
  ),
  row(
    { call: 'tcp_poll' },
    { kind: 'repeat', period: 2, unit: 'ms', scale: 500, callback: 1 },
    { source: 'lwip-tcpip/lwip@3d896ba0 src/include/lwip/timeouts.h', evidence: 'docs' },
  ),
]);
