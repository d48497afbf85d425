/** Retry helpers of Node and browsers and what they do by default. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { call: 'pRetry', from: ['p-retry'] },
    {
      kind: 'retry-helper',
      callback: 0,
      self: { firstMs: 1000, growth: 'exponential', jitter: 'none', bound: 11 },
      options: {
        first: '1.minTimeout',
        unit: 'ms',
        factor: '1.factor',
        cap: '1.maxTimeout',
        tries: '1.retries',
        jitter: '1.randomize',
      },
    },
    {
      source: 'sindresorhus/p-retry@e11ca9c9 index.js (7.x)',
      evidence: 'source',
      notes: 'bounded by default (11 tries, last pause 512 s); forever: removed in 7; factor: 1 = constant',
    },
  ),
  row(
    { call: 'retry.operation', from: ['retry'] },
    {
      kind: 'retry-helper',
      self: { firstMs: 1000, growth: 'exponential', jitter: 'none', bound: 11 },
      options: {
        first: '0.minTimeout',
        unit: 'ms',
        factor: '0.factor',
        cap: '0.maxTimeout',
        tries: '0.retries',
        jitter: '0.randomize',
      },
    },
    { source: 'tim-kos/node-retry@11efd6e4 lib/retry.js', evidence: 'source', notes: 'randomize multiplies by 1…2' },
  ),
  ...rowsFor(
    imported('retry', calls('retry.timeouts', 'retry.wrap')),
    { kind: 'retry-helper', self: { firstMs: 1000, growth: 'exponential', jitter: 'none', bound: 10 } },
    { source: 'tim-kos/node-retry@11efd6e4 lib/retry.js', evidence: 'source' },
  ),
  row(
    { call: 'retry', from: ['async-retry'] },
    { kind: 'retry-helper', callback: 0, self: { firstMs: 1000, growth: 'exponential', jitter: 'full', bound: 10 } },
    { source: 'vercel/async-retry@9505be1f lib/index.js', evidence: 'source' },
  ),
  row(
    { call: 'promiseRetry', from: ['promise-retry'] },
    {
      kind: 'retry-helper',
      callback: [0, 1],
      self: { firstMs: 1000, growth: 'exponential', jitter: 'none', bound: 11 },
      options: {
        first: ['1.minTimeout', '0.minTimeout'],
        unit: 'ms',
        factor: ['1.factor', '0.factor'],
        cap: ['1.maxTimeout', '0.maxTimeout'],
        tries: ['1.retries', '0.retries'],
        jitter: ['1.randomize', '0.randomize'],
      },
    },
    { source: 'IndigoUnited/node-promise-retry@7fb08491 index.js', evidence: 'source' },
  ),
  row(
    { call: 'axiosRetry', from: ['axios-retry'] },
    {
      kind: 'retry-helper',
      self: { firstMs: 0, growth: 'none', jitter: 'none', bound: 3 },
      options: {
        tries: '1.retries',
        growth: '1.retryDelay',
        growthBy: {
          'axiosRetry.exponentialDelay': 'exponential',
          exponentialDelay: 'exponential',
          'axiosRetry.linearDelay': 'linear',
          linearDelay: 'linear',
        },
      },
    },
    {
      source: 'softonic/axios-retry@dd9b700d src/index.ts',
      evidence: 'source',
      notes: 'NO DELAY by default (Retry-After is honoured); bounded 3',
    },
  ),
  row(
    { call: 'got.extend', from: ['got'] },
    { kind: 'retry-option', self: { firstMs: 1000, growth: 'exponential', jitter: 'small', bound: 2 } },
    {
      source: 'sindresorhus/got@d00d845a source/core/options.ts',
      evidence: 'source',
      notes: 'noise is at most 100 ms: practically no jitter',
    },
  ),
  ...rowsFor(
    imported('ky', calls('ky.create', 'ky.extend')),
    { kind: 'retry-option', self: { firstMs: 300, growth: 'exponential', jitter: 'none', bound: 2 } },
    { source: 'sindresorhus/ky@081c924d source/utils/normalize.ts', evidence: 'source' },
  ),
  row(
    { call: 'fetchRetry', from: ['fetch-retry'] },
    {
      kind: 'retry-helper',
      self: { firstMs: 1000, growth: 'constant', capMs: 1000, jitter: 'none', bound: 4 },
      options: { first: '1.retryDelay', unit: 'ms', tries: '1.retries' },
    },
    { source: 'jonbern/fetch-retry@0adc371b index.js', evidence: 'source', notes: 'CONSTANT by default; bounded 3' },
  ),
  row(
    { call: 'fetchBuilder', from: ['fetch-retry'] },
    { kind: 'retry-helper', self: { firstMs: 1000, growth: 'constant', capMs: 1000, jitter: 'none', bound: 3 } },
    { source: 'jonbern/fetch-retry@0adc371b index.js', evidence: 'source' },
  ),
  row(
    { call: 'backOff', from: ['exponential-backoff'] },
    {
      kind: 'retry-helper',
      callback: 0,
      self: { firstMs: 100, growth: 'exponential', jitter: 'none', bound: 10 },
      options: {
        first: '1.startingDelay',
        unit: 'ms',
        factor: '1.timeMultiple',
        cap: '1.maxDelay',
        tries: '1.numOfAttempts',
        jitter: '1.jitter',
      },
    },
    { source: 'coveooss/exponential-backoff@70bdff6d src/options.ts', evidence: 'source' },
  ),
  row(
    { call: 'retry', from: ['cockatiel'] },
    { kind: 'retry-helper', self: { firstMs: 0, growth: 'none', jitter: 'none' } },
    {
      source: 'connor4312/cockatiel@f475a690 src/Policy.ts',
      evidence: 'source',
      notes: 'retry(handleAll, {}) = NO DELAY, UNBOUNDED by default',
    },
  ),
  row(
    { new: 'ExponentialBackoff', from: ['cockatiel'] },
    {
      kind: 'retry-option',
      self: { firstMs: 128, growth: 'exponential', capMs: 30000, jitter: 'full' },
      first: '0.initialDelay',
      cap: '0.maxDelay',
      unit: 'ms',
    },
    { source: 'connor4312/cockatiel@f475a690 src/backoff/ExponentialBackoff.ts', evidence: 'source' },
  ),
  row(
    { new: 'ConstantBackoff', from: ['cockatiel'] },
    { kind: 'retry-option', self: { growth: 'constant', jitter: 'none' }, first: 0, unit: 'ms' },
    {
      source: 'connor4312/cockatiel@f475a690 src/backoff',
      evidence: 'source',
      notes: 'Iterable: array of ms, Delegate: function',
    },
  ),
  row(
    { new: 'IterableBackoff', from: ['cockatiel'] },
    { kind: 'retry-option', self: { growth: 'list', jitter: 'none' }, first: 0, unit: 'ms' },
    { source: 'connor4312/cockatiel@f475a690 src/backoff', evidence: 'source' },
  ),
  row(
    { new: 'DelegateBackoff', from: ['cockatiel'] },
    { kind: 'retry-option', self: { growth: 'list' } },
    { source: 'connor4312/cockatiel@f475a690 src/backoff', evidence: 'source' },
  ),
  row(
    { new: 'RetryAgent', from: ['undici'] },
    {
      kind: 'retry-helper',
      self: { firstMs: 500, growth: 'exponential', capMs: 30000, jitter: 'none', bound: 6 },
      options: {
        first: '1.minTimeout',
        unit: 'ms',
        factor: '1.timeoutFactor',
        cap: '1.maxTimeout',
        tries: '1.maxRetries',
      },
    },
    { source: 'undici documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('backoff', calls('backoff.exponential', 'backoff.fibonacci', 'backoff.call')),
    { kind: 'retry-helper', self: { firstMs: 100, growth: 'exponential', capMs: 10000, jitter: 'none' } },
    { source: 'npm backoff readme', evidence: 'common' },
  ),
  row(
    { call: 'async.retry', from: ['async'] },
    {
      kind: 'retry-helper',
      callback: -1,
      self: { firstMs: 0, growth: 'none', jitter: 'none', bound: 5 },
      options: { first: '0.interval', unit: 'ms', tries: ['0.times', 0] },
    },
    { source: 'async documentation', evidence: 'docs', notes: 'NO DELAY by default; bounded 5' },
  ),
  row(
    { call: 'async.retryable', from: ['async'] },
    { kind: 'retry-helper', callback: -1, self: { firstMs: 0, growth: 'none', jitter: 'none', bound: 5 } },
    { source: 'async documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('ts-retry', calls('retry', 'retryAsync')),
    { kind: 'retry-helper', self: { firstMs: 250, growth: 'constant', jitter: 'none' } },
    { source: 'package readmes', evidence: 'common', notes: 'constant by default' },
  ),
  row(
    { call: 'retry', from: ['ts-retry-promise'] },
    { kind: 'retry-helper', self: { firstMs: 250, growth: 'constant', jitter: 'none' } },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'retry', from: ['@lifeomic/attempt'] },
    { kind: 'retry-helper', self: { firstMs: 250, growth: 'constant', jitter: 'none' } },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'retryAsPromised', from: ['retry-as-promised'] },
    { kind: 'retry-helper', self: { firstMs: 250, growth: 'constant', jitter: 'none' } },
    { source: 'package readmes', evidence: 'common' },
  ),
  row(
    { call: 'poll', from: ['poll'] },
    { kind: 'retry-helper', self: { firstMs: 250, growth: 'constant', jitter: 'none' } },
    { source: 'package readmes', evidence: 'common' },
  ),
  ...rowsFor(
    imported('rxjs', calls('retry', 'retryWhen', 'repeat')),
    { kind: 'retry-helper', self: { firstMs: 0, growth: 'none', jitter: 'none' } },
    { source: 'RxJS documentation', evidence: 'docs', notes: 'NO DELAY, UNBOUNDED by default' },
  ),
  row(
    { call: 'retryBackoff', from: ['backoff-rxjs'] },
    { kind: 'retry-helper', self: { firstMs: 0, growth: 'none', jitter: 'none' } },
    { source: 'RxJS documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('effect', calls('Effect.retry', 'Schedule.exponential', 'Schedule.spaced')),
    { kind: 'retry-helper', self: { growth: 'exponential', jitter: 'none' } },
    { source: 'Effect documentation', evidence: 'common' },
  ),
]);
