/** FreeRTOS: delays in ticks, tasks, software timers. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, macros, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'vTaskDelay' },
    { kind: 'delay', amount: 0, unit: 'ticks' },
    {
      source: 'FreeRTOS documentation',
      evidence: 'docs',
      notes:
        '1 tick = 1000/configTICK_RATE_HZ ms; ESP-IDF default CONFIG_FREERTOS_HZ 100 (10 ms), Arduino-ESP32 1000 (1 ms): a bare number is ambiguous without the platform',
    },
  ),
  ...rowsFor(
    calls('vTaskDelayUntil', 'xTaskDelayUntil'),
    { kind: 'delay', amount: 1, unit: 'ticks' },
    { source: 'FreeRTOS documentation', evidence: 'docs', notes: 'fixed cadence, polling rather than retry pause' },
  ),
  row(
    { macro: 'pdMS_TO_TICKS' },
    { kind: 'duration', amount: 0, unit: 'ms' },
    {
      source: 'FreeRTOS documentation',
      evidence: 'docs',
      notes:
        'pdMS_TO_TICKS(ms): ms; n / portTICK_PERIOD_MS: n ms; n * configTICK_RATE_HZ: n s; n * portTICK_PERIOD_MS is a unit mistake; portMAX_DELAY: for ever (block, not a pause)',
    },
  ),
  ...rowsFor(
    macros('portTICK_PERIOD_MS', 'portTICK_RATE_MS'),
    { kind: 'duration', ms: 1, unit: 'ticks' },
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    macros('configTICK_RATE_HZ', 'CONFIG_FREERTOS_HZ'),
    { kind: 'duration', ms: 1000, unit: 'ticks' },
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  row({ macro: 'pdTICKS_TO_MS' }, { kind: 'passes', value: 0 }, { source: 'FreeRTOS documentation', evidence: 'docs' }),
  row(
    { macro: 'portMAX_DELAY' },
    { kind: 'duration', ms: Number.MAX_SAFE_INTEGER },
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('xTaskGetTickCount', 'xTaskGetTickCountFromISR'),
    { kind: 'clock', unit: 'ticks' },
    {
      source: 'FreeRTOS documentation',
      evidence: 'docs',
      notes: 'multiply by portTICK_PERIOD_MS or use pdTICKS_TO_MS',
    },
  ),
  ...rowsFor(
    [
      ...calls(
        'xTaskCreate',
        'xTaskCreatePinnedToCore',
        'xTaskCreateStatic',
        'xTaskCreateStaticPinnedToCore',
        'osThreadNew',
        'osThreadCreate',
      ),
      ...news('std::thread'),
    ],
    { kind: 'task', callback: 0 },
    {
      source: 'FreeRTOS documentation',
      evidence: 'docs',
      notes:
        'body repeats only by its own while(1)/for(;;); osThreadNew body 0, tx_thread_create body 2, pthread_create body 2, k_thread_create body 3',
    },
  ),
  ...rowsFor(
    calls('tx_thread_create', 'pthread_create'),
    { kind: 'task', callback: 2 },
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'k_thread_create' },
    { kind: 'task', callback: 3 },
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('xTimerCreate', 'xTimerCreateStatic'),
    { kind: 'repeat', callback: 4, period: 1, unit: 'ticks', repeatFlag: 2 },
    {
      source: 'FreeRTOS documentation',
      evidence: 'docs',
      notes: 'pdFALSE/false one shot, pdTRUE periodic; xTimerChangePeriod(timer, ticks, block) is the growth idiom',
    },
  ),
  row(
    { call: 'xTimerChangePeriod' },
    { kind: 'repeat', callback: 0, period: 1, unit: 'ticks' },
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('xTimerStart', 'xTimerReset'),
    { kind: 'repeat', callback: 0 },
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
]);
