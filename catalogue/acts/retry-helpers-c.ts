/** Retry helpers of C and C++ and what they do by default. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { method: 'set_retry', receiverType: 'Component' },
    {
      kind: 'retry-helper',
      callback: 3,
      self: { growth: 'constant', jitter: 'none' },
      options: { first: 1, unit: 'ms', tries: 2, factor: 4 },
    },
    {
      source: 'esphome/esphome@33fdbbe3 esphome/core/component.h',
      evidence: 'docs',
      notes:
        'set_retry(name, initial_wait, max_attempts, f, backoff_increase_factor=1.0): bounded; factor 1 = constant by default',
    },
  ),
  row(
    { call: 'BackoffAlgorithm_InitializeParams' },
    {
      kind: 'retry-helper',
      self: { growth: 'exponential', jitter: 'full' },
      options: { first: 1, cap: 2, tries: 3, unit: 'ms' },
    },
    {
      source: 'FreeRTOS/backoffAlgorithm@39bf8aa9 source/backoff_algorithm.c',
      evidence: 'source',
      notes: 'uint16_t: at most 65 535, i.e. 65 s when used in ms',
    },
  ),
  row(
    { call: 'BackoffAlgorithm_GetNextBackoff' },
    { kind: 'retry-helper', self: { growth: 'exponential', jitter: 'full' } },
    {
      source: 'FreeRTOS/backoffAlgorithm@39bf8aa9 source/backoff_algorithm.c',
      evidence: 'source',
      notes:
        'the pause is the sleep after it; randomValue constant or rand() without seed = same on every device. Context initialised inside the loop = no growth',
    },
  ),
  ...rowsFor(
    calls('RetryUtils_BackoffAndSleep', 'RetryUtils_ParamsReset'),
    { kind: 'retry-helper', self: { firstMs: 1000, growth: 'exponential', capMs: 32000, jitter: 'full' } },
    { source: 'aws-iot-device-sdk-embedded-C older releases', evidence: 'common' },
  ),
  ...rowsFor(
    methods('ExponentialBackoffTimer', 'check', 'activate'),
    { kind: 'retry-helper', self: { firstMs: 1000, growth: 'quadratic', capMs: 36000, jitter: 'small' } },
    { source: 'homieiot/homie-esp8266@ba452eae src/Homie/ExponentialBackoffTimer.cpp', evidence: 'source' },
  ),
  row(
    { method: 'SetInt', receiverType: 'grpc::ChannelArguments' },
    { kind: 'retry-option', self: { firstMs: 1000, growth: 'exponential', capMs: 120000, jitter: 'small' } },
    { source: 'gRPC documentation', evidence: 'common' },
  ),
]);
