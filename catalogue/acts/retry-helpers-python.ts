/** Retry helpers of Python and what they do by default. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, decorators, imported, inFamily, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  row(
    { new: 'twisted.internet.protocol.ReconnectingClientFactory' },
    { kind: 'retry-helper', self: { firstMs: 1000, growth: 'exponential', capMs: 3600000, jitter: 'small' } },
    { source: 'Twisted documentation', evidence: 'common', notes: 'good by default' },
  ),
  ...rowsFor(
    imported('tenacity', [...decorators('tenacity.retry'), ...news('tenacity.Retrying', 'tenacity.AsyncRetrying')]),
    {
      kind: 'retry-helper',
      self: { firstMs: 0, growth: 'none', jitter: 'none' },
      options: {
        growth: 'wait',
        tries: 'stop',
        growthBy: {
          wait_none: 'none',
          wait_fixed: 'constant',
          wait_random: 'constant',
          wait_incrementing: 'linear',
          wait_exponential: 'exponential',
          wait_exponential_jitter: 'exponential',
          wait_random_exponential: 'exponential',
          wait_chain: 'list',
        },
      },
    },
    {
      source: 'jd/tenacity@c650fb45 tenacity/__init__.py',
      evidence: 'source',
      notes: '@retry without arguments: NO DELAY, UNBOUNDED',
    },
  ),
  row(
    { call: 'tenacity.wait_fixed' },
    { kind: 'retry-option', self: { growth: 'constant', jitter: 'none' }, first: ['wait', 0], unit: 's' },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.wait_exponential' },
    {
      kind: 'retry-option',
      self: { firstMs: 1000, growth: 'exponential', jitter: 'none' },
      first: ['min', 3, 'multiplier', 0],
      cap: ['max', 1],
      unit: 's',
    },
    {
      source: 'jd/tenacity@c650fb45 tenacity/wait.py',
      evidence: 'source',
      notes: 'without multiplier/min the first pause is 1 s',
    },
  ),
  row(
    { call: 'tenacity.wait_random_exponential' },
    {
      kind: 'retry-option',
      self: { firstMs: 1000, growth: 'exponential', jitter: 'full' },
      first: ['multiplier', 0],
      cap: ['max', 1],
      unit: 's',
    },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.wait_exponential_jitter' },
    {
      kind: 'retry-option',
      self: { firstMs: 1000, growth: 'exponential', jitter: 'small' },
      first: ['initial', 0],
      cap: ['max', 1],
      unit: 's',
    },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.wait_random' },
    { kind: 'retry-option', self: { growth: 'constant', jitter: 'full' }, first: ['max', 1], unit: 's' },
    {
      source: 'jd/tenacity@c650fb45 tenacity/wait.py',
      evidence: 'source',
      notes:
        'wait_random: no growth; wait_incrementing: linear (start 0, increment 100); a + b combines; wait_chain a list',
    },
  ),
  row(
    { call: 'tenacity.wait_incrementing' },
    {
      kind: 'retry-option',
      self: { growth: 'linear', jitter: 'none' },
      first: ['start', 0],
      cap: ['max', 2],
      unit: 's',
    },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.wait_chain' },
    { kind: 'retry-option', self: { growth: 'list' }, first: 0, unit: 'own' },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.wait_combine' },
    { kind: 'passes', value: 0 },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.wait_none' },
    { kind: 'retry-option', self: { firstMs: 0, growth: 'none', jitter: 'none' } },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.wait_exception' },
    { kind: 'retry-option', self: { growth: 'constant' } },
    { source: 'jd/tenacity@c650fb45 tenacity/wait.py', evidence: 'source' },
  ),
  row(
    { call: 'tenacity.stop_after_attempt' },
    { kind: 'passes', value: 0 },
    {
      source: 'jd/tenacity@c650fb45 tenacity/stop.py',
      evidence: 'source',
      notes: 'attempts; delays in s or timedelta',
    },
  ),
  ...rowsFor(
    imported('backoff', decorators('backoff.on_exception', 'backoff.on_predicate')),
    {
      kind: 'retry-helper',
      self: { firstMs: 1000, growth: 'exponential', jitter: 'full' },
      options: {
        growth: 0,
        growthBy: { expo: 'exponential', fibo: 'exponential', constant: 'constant', runtime: 'list' },
        first: 'interval',
        unit: 's',
        cap: 'max_value',
        tries: 'max_tries',
        jitter: 'jitter',
      },
    },
    {
      source: 'litl/backoff@d82b23c4 backoff/_decorator.py, _wait_gen.py',
      evidence: 'source',
      notes:
        'backoff.expo base 2 factor 1 max_value None; backoff.fibo; backoff.constant interval 1 s (with full jitter: 0…1 s); backoff.runtime',
    },
  ),
  ...rowsFor(
    imported('retrying', [...decorators('retrying.retry'), ...news('retrying.Retrying')]),
    {
      kind: 'retry-helper',
      self: { firstMs: 0, growth: 'none', jitter: 'none' },
      options: {
        first: 'wait_fixed',
        unit: 'ms',
        factor: 'wait_exponential_multiplier',
        cap: 'wait_exponential_max',
        tries: 'stop_max_attempt_number',
        jitter: 'wait_random_max',
      },
    },
    {
      source: 'rholder/retrying@1d569934 retrying.py',
      evidence: 'source',
      notes: '@retry without arguments: NO DELAY, UNBOUNDED; wait_exponential_multiplier=1000 gives 2, 4, 8 s',
    },
  ),
  ...rowsFor(
    news(
      'urllib3.util.retry.Retry',
      'urllib3.util.Retry',
      'urllib3.Retry',
      'requests.packages.urllib3.util.retry.Retry',
    ),
    {
      kind: 'retry-helper',
      self: { firstMs: 0, growth: 'none', capMs: 120000, jitter: 'none', bound: 11 },
      options: {
        factor: 'backoff_factor',
        cap: 'backoff_max',
        tries: ['total', 0],
        jitter: 'backoff_jitter',
        unit: 's',
      },
    },
    {
      source: 'urllib3/urllib3@6a8536b6 src/urllib3/util/retry.py',
      evidence: 'source',
      notes: 'NO DELAY unless backoff_factor; even then the first retry is at once, then 2f, 4f, … ; bounded',
    },
  ),
  row(
    { new: 'requests.adapters.HTTPAdapter', from: ['requests'] },
    {
      kind: 'retry-helper',
      self: { firstMs: 0, growth: 'none', jitter: 'none', bound: 1 },
      options: { tries: 'max_retries' },
    },
    { source: 'requests 2.34.2 (measured)', evidence: 'source', notes: 'an int means n immediate retries' },
  ),
  ...rowsFor(
    imported(
      'aiohttp_retry',
      news(
        'aiohttp_retry.RetryClient',
        'aiohttp_retry.JitterRetry',
        'aiohttp_retry.RandomRetry',
        'aiohttp_retry.FibonacciRetry',
      ),
    ),
    { kind: 'retry-helper', self: { firstMs: 100, growth: 'exponential', capMs: 30000, jitter: 'none', bound: 3 } },
    { source: 'inyutin/aiohttp_retry@013cfbec aiohttp_retry/retry_options.py', evidence: 'source' },
  ),
  row(
    { new: 'aiohttp_retry.ExponentialRetry', from: ['aiohttp_retry'] },
    {
      kind: 'retry-helper',
      self: { firstMs: 100, growth: 'exponential', capMs: 30000, jitter: 'none', bound: 3 },
      options: { first: 'start_timeout', unit: 's', cap: 'max_timeout', factor: 'factor', tries: ['attempts', 0] },
    },
    { source: 'inyutin/aiohttp_retry@013cfbec aiohttp_retry/retry_options.py', evidence: 'source' },
  ),
  row(
    { new: 'aiohttp_retry.ListRetry', from: ['aiohttp_retry'] },
    { kind: 'retry-helper', self: { firstMs: 100, growth: 'exponential', capMs: 30000, jitter: 'none' } },
    { source: 'inyutin/aiohttp_retry@013cfbec aiohttp_retry/retry_options.py', evidence: 'source' },
  ),
  row(
    { decorator: 'retry.retry', from: ['retry'] },
    {
      kind: 'retry-helper',
      self: { firstMs: 0, growth: 'none', jitter: 'none' },
      options: {
        first: ['delay', 2],
        unit: 's',
        factor: ['backoff', 4],
        cap: ['max_delay', 3],
        tries: ['tries', 1],
        jitter: ['jitter', 5],
      },
    },
    {
      source: 'PyPI retry readme',
      evidence: 'docs',
      notes: 'NO DELAY, UNBOUNDED by default; delay alone = constant (backoff 1)',
    },
  ),
  row(
    { call: 'retry.api.retry_call', from: ['retry'] },
    {
      kind: 'retry-helper',
      callback: 0,
      self: { firstMs: 0, growth: 'none', jitter: 'none' },
      options: { first: 'delay', unit: 's', factor: 'backoff', cap: 'max_delay', tries: 'tries', jitter: 'jitter' },
    },
    { source: 'PyPI retry readme', evidence: 'docs' },
  ),
  ...rowsFor(
    [...decorators('stamina.retry'), ...calls('stamina.retry_context')],
    {
      kind: 'retry-helper',
      self: { firstMs: 100, growth: 'exponential', capMs: 5000, jitter: 'full', bound: 10 },
      options: { first: 'wait_initial', unit: 's', cap: 'wait_max', tries: 'attempts', jitter: 'wait_jitter' },
    },
    { source: 'stamina documentation', evidence: 'common' },
  ),
  ...rowsFor(
    [
      ...news(
        'redis.retry.Retry',
        'redis.backoff.ConstantBackoff',
        'redis.backoff.NoBackoff',
        'redis.backoff.ExponentialBackoff',
      ),
      ...calls('redis.backoff.default_backoff'),
    ],
    { kind: 'retry-option', self: { firstMs: 8, growth: 'exponential', capMs: 512, jitter: 'small' } },
    { source: 'redis/redis-py@182dfe80 redis/backoff.py', evidence: 'source' },
  ),
  ...rowsFor(
    news('google.api_core.retry.Retry', 'botocore.config.Config'),
    { kind: 'retry-helper', self: { firstMs: 1000, growth: 'exponential', capMs: 60000, jitter: 'full' } },
    { source: 'their documentation', evidence: 'common' },
  ),
  row(
    { method: 'retry', receiverType: 'celery.app.task.Task' },
    { kind: 'retry-helper', self: { firstMs: 180000, growth: 'constant', jitter: 'none', bound: 3 } },
    { source: 'celery/celery documentation', evidence: 'docs' },
  ),
]);
