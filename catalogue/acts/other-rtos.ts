/** CMSIS-RTOS, STM32 HAL, ThreadX, RT-Thread, NuttX, Contiki, Mongoose OS, Sming. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'osDelay' },
    { kind: 'delay', amount: 0, unit: 'ticks' },
    { source: 'CMSIS-RTOS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'osThreadFlagsWait' },
    { kind: 'wait', amount: 2, unit: 'ticks' },
    { source: 'CMSIS-RTOS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'osEventFlagsWait' },
    { kind: 'wait', amount: 3, unit: 'ticks' },
    { source: 'CMSIS-RTOS documentation', evidence: 'docs' },
  ),
  row({ call: 'HAL_Delay' }, { kind: 'delay', amount: 0, unit: 'ms' }, { source: 'STM32 HAL', evidence: 'docs' }),
  row({ call: 'HAL_PWR_EnterSTANDBYMode' }, { kind: 'reboot' }, { source: 'STM32 HAL', evidence: 'common' }),
  row({ call: 'HAL_PWR_EnterSTOPMode' }, { kind: 'local-wait' }, { source: 'STM32 HAL', evidence: 'common' }),
  ...rowsFor(
    calls('etimer_set', 'ctimer_set'),
    { kind: 'delay', amount: 1, unit: 'ticks' },
    { source: 'contiki-ng/contiki-ng@9f80681d os/sys', evidence: 'docs' },
  ),
  row(
    { call: 'tx_thread_sleep' },
    { kind: 'delay', amount: 0, unit: 'ticks' },
    { source: 'ThreadX documentation', evidence: 'docs' },
  ),
  row(
    { call: 'rt_thread_mdelay' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'RT-Thread documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('rt_thread_delay', 'rt_thread_sleep'),
    { kind: 'delay', amount: 0, unit: 'ticks' },
    { source: 'RT-Thread documentation', evidence: 'docs' },
  ),
  row(
    { call: 'nxsig_sleep' },
    { kind: 'delay', amount: 0, unit: 's' },
    { source: 'NuttX documentation', evidence: 'docs' },
  ),
  row(
    { call: 'nxsig_usleep' },
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'NuttX documentation', evidence: 'docs' },
  ),
  row(
    { call: 'up_mdelay' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'NuttX documentation', evidence: 'docs' },
  ),
  row(
    { call: 'delayMilliseconds' },
    { kind: 'delay', amount: 0, unit: 'ms' },
    { source: 'SmingHub/Sming@19273b45', evidence: 'common' },
  ),
  ...rowsFor(
    calls('mg_delayms', 'mgos_msleep'),
    { kind: 'delay', amount: 0, unit: 'ms' },
    {
      source: 'cesanta/mongoose@282ae0d9 mongoose.h',
      evidence: 'docs',
      notes: "mg_mgr_poll's time-out is an upper bound, not a pause",
    },
  ),
  row(
    { call: 'mg_mgr_poll' },
    { kind: 'wait', amount: 1, unit: 'ms' },
    { source: 'cesanta/mongoose@282ae0d9 mongoose.h', evidence: 'docs' },
  ),
  row(
    { call: 'mgos_usleep' },
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'cesanta/mongoose@282ae0d9 mongoose.h', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('HAL_GetTick', 'mg_millis'),
    { kind: 'clock', unit: 'ms' },
    { source: 'vendor documentation; cesanta/mongoose@282ae0d9', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('osKernelGetTickCount', 'osKernelSysTick', 'rt_tick_get', 'tx_time_get', 'clock_time'),
    { kind: 'clock', unit: 'ticks' },
    { source: 'vendor documentation; cesanta/mongoose@282ae0d9', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('clock_seconds', 'mgos_uptime'),
    { kind: 'clock', unit: 's' },
    { source: 'vendor documentation; cesanta/mongoose@282ae0d9', evidence: 'docs' },
  ),
  row(
    { call: 'esp_system_get_time' },
    { kind: 'clock', unit: 'us' },
    { source: 'vendor documentation; cesanta/mongoose@282ae0d9', evidence: 'docs' },
  ),
  ...rowsFor(
    [...methods(['SimpleTimer', 'Timer'], 'initializeMs'), ...calls('System.setTimeout')],
    { kind: 'repeat', callback: 1, period: 0, unit: 'ms' },
    {
      source: 'SmingHub/Sming@19273b45 Sming/Core',
      evidence: 'docs',
      notes: 'template form initializeMs<60000>(cb); .start(repeating=true), startOnce()',
    },
  ),
  row(
    { method: 'initializeUs', receiverType: 'SimpleTimer' },
    { kind: 'repeat', callback: 1, period: 0, unit: 'us' },
    { source: 'SmingHub/Sming@19273b45 Sming/Core', evidence: 'docs' },
  ),
  row(
    { call: 'mg_timer_add' },
    { kind: 'repeat', callback: 3, period: 1, unit: 'ms', repeatFlag: 2 },
    {
      source: 'cesanta/mongoose@282ae0d9 mongoose.h',
      evidence: 'source',
      notes: 'MG_TIMER_ONCE 0, MG_TIMER_REPEAT 1, MG_TIMER_RUN_NOW 2; mgos_set_timer period 0, flags 1, callback 2',
    },
  ),
  row(
    { call: 'mg_timer_init' },
    { kind: 'repeat', callback: 4, period: 2, unit: 'ms', repeatFlag: 3 },
    { source: 'cesanta/mongoose@282ae0d9 mongoose.h', evidence: 'source' },
  ),
  row(
    { call: 'mgos_set_timer' },
    { kind: 'repeat', callback: 2, period: 0, unit: 'ms', repeatFlag: 1 },
    { source: 'cesanta/mongoose@282ae0d9 mongoose.h', evidence: 'source' },
  ),
  row(
    { call: 'tx_timer_create' },
    { kind: 'repeat', callback: 2, period: [5, 4], unit: 'ticks' },
    { source: 'ThreadX documentation', evidence: 'docs' },
  ),
]);
