/** Particle Device OS. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'System.sleep' },
    { kind: 'delay', amount: [1, 0], unit: 's' },
    {
      platforms: ['particle'],
      source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_system.h',
      evidence: 'source',
      notes: 'ULTRA_LOW_POWER and STOP continue, HIBERNATE reboots',
    },
  ),
  row(
    { call: 'HAL_Delay_Milliseconds' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_system.h', evidence: 'source' },
  ),
  row(
    { call: 'System.millis' },
    { kind: 'clock', unit: 'ms' },
    { source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_system.h', evidence: 'docs' },
  ),
  row(
    { call: 'System.ticks' },
    { kind: 'clock', unit: 'ticks' },
    { source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_system.h', evidence: 'docs' },
  ),
  row(
    { call: 'System.uptime' },
    { kind: 'clock', unit: 's' },
    { source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_system.h', evidence: 'docs' },
  ),
  row(
    { functionDefined: 'loop' },
    { kind: 'repeat' },
    {
      platforms: ['particle'],
      source: 'particle-iot/device-os@889b301c',
      evidence: 'docs',
      notes: 'Timer(period ms, callback, one_shot=false)',
    },
  ),
  row(
    { method: 'start', receiverType: 'Timer' },
    { kind: 'repeat', callback: 'this' },
    { source: 'particle-iot/device-os@889b301c', evidence: 'docs' },
  ),
  row(
    { new: 'Timer' },
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    { platforms: ['particle'], source: 'particle-iot/device-os@889b301c', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('WiFi.ready', 'Cellular.ready', 'Network.ready'),
    { kind: 'status', failure: ['false'], of: 'link' },
    {
      source: 'particle-iot/device-os@889b301c wiring/inc',
      evidence: 'source',
      notes: 'waitFor(Particle.connected, ms), waitUntil(...)',
    },
  ),
  row(
    { call: 'Particle.connected' },
    { kind: 'status', failure: ['false'], of: 'connection' },
    { source: 'particle-iot/device-os@889b301c wiring/inc', evidence: 'source' },
  ),
  row(
    { call: 'waitFor' },
    { kind: 'local-wait', amount: 1, unit: 'ms', failure: ['false'] },
    { source: 'particle-iot/device-os@889b301c wiring/inc', evidence: 'source' },
  ),
  row(
    { call: 'waitUntil' },
    { kind: 'local-wait', failure: ['none'] },
    { source: 'particle-iot/device-os@889b301c wiring/inc', evidence: 'source' },
  ),
  row(
    { call: 'Time.isValid' },
    { kind: 'status', failure: ['false'], of: 'time' },
    { source: 'particle-iot/device-os@889b301c wiring/inc', evidence: 'source' },
  ),
]);
