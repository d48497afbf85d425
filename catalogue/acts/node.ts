/** Node and browsers: timers, clocks, randomness, identity. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, events, imported, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { call: 'setTimeout' },
    { kind: 'once', callback: 0, period: 1, unit: 'ms' },
    {
      source: 'HTML standard, Node documentation',
      evidence: 'docs',
      notes: 'missing amount = 0 (1 ms in Node); over 2^31-1 becomes 1 ms',
    },
  ),
  ...rowsFor(
    calls('setImmediate', 'process.nextTick', 'queueMicrotask'),
    { kind: 'no-delay' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported(
      ['timers/promises', 'node:timers/promises'],
      calls('timersPromises.setTimeout', 'setTimeout', 'scheduler.wait'),
    ),
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    {
      source: 'Node documentation; checked on Node 20',
      evidence: 'docs',
      notes: 'amount comes FIRST here, second in the global setTimeout; scheduler exports wait and yield',
    },
  ),
  row(
    { call: 'delay', from: ['delay'] },
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'sleep', from: ['sleep-promise'] },
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'sleep', from: ['es-sleep'] },
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'pause', from: ['promise-delay'] },
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'wait', from: ['wait'] },
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { platforms: ['node'], source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'Bluebird.delay', from: ['bluebird'] },
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'sleep.sleep', from: ['sleep'] },
    { kind: 'delay', amount: 0, unit: 's' },
    { source: 'npm sleep readme', evidence: 'common' },
  ),
  row(
    { call: 'sleep.msleep', from: ['sleep'] },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'npm sleep readme', evidence: 'common' },
  ),
  row(
    { call: 'sleep.usleep', from: ['sleep'] },
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'npm sleep readme', evidence: 'common' },
  ),
  ...rowsFor(
    calls('Atomics.wait', 'Atomics.waitAsync'),
    { kind: 'delay', amount: 3, unit: 'ms' },
    { source: 'ECMAScript', evidence: 'docs' },
  ),
  row(
    { call: 'deasync.sleep', from: ['deasync'] },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'sleepSync', from: ['sleep-sync'] },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'package readmes', evidence: 'common' },
  ),
  ...rowsFor(
    calls('homey.setTimeout', 'this.setTimeout', 'adapter.setTimeout'),
    { kind: 'once', callback: 0, period: 1, unit: 'ms' },
    {
      source: 'ioBroker adapter-core documentation',
      evidence: 'common',
      notes: 'ioBroker this.delay(ms) returns a promise',
    },
  ),
  ...rowsFor(
    calls('adapter.delay', 'this.delay'),
    { kind: 'delay', amount: 0, unit: 'ms', async: true },
    { source: 'ioBroker adapter-core documentation', evidence: 'common' },
  ),
  row(
    { call: 'Date.now' },
    { kind: 'clock', unit: 'ms', wall: true },
    {
      source: 'ECMAScript, Node documentation',
      evidence: 'docs',
      notes: 'Date is wall clock: getMinutes()/getHours() comparisons are schedules',
    },
  ),
  row({ new: 'Date' }, [{ kind: 'clock', unit: 'ms', wall: true }, { kind: 'wall-fields' }], {
    source: 'ECMAScript, Node documentation',
    evidence: 'docs',
  }),
  row(
    { call: 'performance.now' },
    { kind: 'clock', unit: 'ms' },
    { source: 'ECMAScript, Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'process.uptime' },
    { kind: 'clock', unit: 's' },
    { source: 'ECMAScript, Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'process.hrtime' },
    { kind: 'clock', unit: 'own' },
    { source: 'ECMAScript, Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'process.hrtime.bigint' },
    { kind: 'clock', unit: 'ns' },
    { source: 'ECMAScript, Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'setInterval' },
    { kind: 'repeat', callback: 0, period: 1, unit: 'ms' },
    {
      source: 'HTML standard; espruino/Espruino@c5ff787b src/jswrap_interactive.c',
      evidence: 'docs',
      notes:
        'polling unless guarded by a failure flag; setInterval in an error handler without clearInterval multiplies',
    },
  ),
  row(
    { call: 'setInterval', from: ['timers/promises', 'node:timers/promises'] },
    { kind: 'repeat', period: 0, unit: 'ms' },
    { source: 'Node documentation', evidence: 'docs', notes: 'for await (const _ of setInterval(ms))' },
  ),
  ...rowsFor(
    events('process', 'uncaughtException', 'unhandledRejection'),
    { kind: 'handler', outcome: 'fail' },
    {
      source: 'Node documentation',
      evidence: 'docs',
      notes:
        'process.exit() under a supervisor (pm2 restart_delay 0, systemd RestartSec 100 ms, docker restart: doubling 100 ms) is a retry outside the code',
    },
  ),
  ...rowsFor(
    events('process', 'exit', 'SIGTERM'),
    { kind: 'handler', outcome: 'any' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    events(null, 'close', 'error', 'disconnect', 'end', 'timeout'),
    { kind: 'handler', outcome: 'fail' },
    {
      source: 'Node documentation',
      evidence: 'docs',
      notes: 'setTimeout(connect, N) or connect() inside = retry; N constant unless a variable grows',
    },
  ),
  row(
    { method: 'catch', receiverType: 'Promise' },
    { kind: 'handler', callback: 0, outcome: 'fail' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('adapter.setInterval', 'this.setInterval', 'homey.setInterval'),
    { kind: 'repeat', callback: 0, period: 1, unit: 'ms' },
    { source: 'ioBroker, Homey, Node-RED documentation', evidence: 'common' },
  ),
  row(
    { event: 'open', receiverType: 'SerialPort' },
    { kind: 'handler', outcome: 'ok' },
    {
      source: 'package readmes',
      evidence: 'common',
      notes: 'is-online and is-reachable do ask public servers: request, not a local wait',
    },
  ),
  ...rowsFor(
    [...methods('SerialPort', 'open'), ...calls('fs.existsSync', 'i2c.i2cReadSync')],
    { kind: 'status', failure: ['false'], of: 'data' },
    { source: 'package readmes', evidence: 'common' },
  ),
  row({ call: 'os.networkInterfaces' }, [{ kind: 'status', of: 'link' }, { kind: 'device-id' }], {
    source: 'package readmes',
    evidence: 'common',
  }),
  row(
    { call: 'gpio.watch' },
    { kind: 'handler', callback: 0, outcome: 'any' },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'isOnline', from: ['is-online'] },
    { kind: 'request', proto: 'http', failure: ['false'], async: true },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'isReachable', from: ['is-reachable'] },
    { kind: 'request', proto: 'tcp', server: 0, failure: ['false'], async: true },
    { source: 'package readmes', evidence: 'common' },
  ),
  ...rowsFor(
    calls(
      'Math.random',
      'crypto.randomInt',
      'crypto.randomBytes',
      'crypto.getRandomValues',
      'crypto.randomUUID',
      'E.srand',
    ),
    { kind: 'random', perDevice: true },
    {
      source: 'Node, Espruino documentation',
      evidence: 'docs',
      notes: 'Espruino Math.random is seeded from hardware; E.srand(constant) undoes it',
    },
  ),
  row(
    { call: 'E.hwRand' },
    { kind: 'random', perDevice: true },
    {
      platforms: ['node', 'browser', 'espruino', 'moddable'],
      source: 'Node, Espruino documentation',
      evidence: 'docs',
    },
  ),
  row(
    { call: '_.random', from: ['lodash'] },
    { kind: 'random', perDevice: true },
    { source: 'Node, Espruino documentation', evidence: 'docs' },
  ),
  row(
    { call: 'os.hostname' },
    { kind: 'device-id' },
    {
      source: 'Node documentation',
      evidence: 'docs',
      notes: 'host name is weak; networkInterfaces()[x][0].mac is good',
    },
  ),
  ...rowsFor(
    imported('node-machine-id', calls('machineId', 'machineIdSync')),
    { kind: 'device-id' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  row(
    { call: 'si.uuid', from: ['systeminformation'] },
    { kind: 'device-id' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
  row({ call: 'getMAC', from: ['getmac'] }, { kind: 'device-id' }, { source: 'Node documentation', evidence: 'docs' }),
  row(
    { call: 'macaddress.one', from: ['macaddress'] },
    { kind: 'device-id' },
    { source: 'Node documentation', evidence: 'docs' },
  ),
]);
