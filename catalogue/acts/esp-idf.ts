/** ESP-IDF and the ESP8266 SDK: pauses, timers, events, local waits. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, enums, inFamily, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  row(
    { call: 'esp_rom_delay_us' },
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'espressif/esp-idf@10212290 components/esp_rom/include/esp_rom_sys.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('esp_deep_sleep', 'esp_deep_sleep_try'),
    { kind: 'reboot', amount: 0, unit: 'us' },
    { source: 'espressif/esp-idf@10212290 components/esp_hw_support/include/esp_sleep.h', evidence: 'source' },
  ),
  row(
    { call: 'esp_sleep_enable_timer_wakeup' },
    { kind: 'delay', amount: 0, unit: 'us' },
    {
      source: 'espressif/esp-idf@10212290 components/esp_hw_support/include/esp_sleep.h',
      evidence: 'source',
      notes: 'amount of the following esp_deep_sleep_start() (reboots) or esp_light_sleep_start() (continues)',
    },
  ),
  row(
    { call: 'esp_deep_sleep_start' },
    { kind: 'reboot' },
    { source: 'espressif/esp-idf@10212290 components/esp_hw_support/include/esp_sleep.h', evidence: 'source' },
  ),
  row(
    { call: 'esp_light_sleep_start' },
    { kind: 'local-wait' },
    { source: 'espressif/esp-idf@10212290 components/esp_hw_support/include/esp_sleep.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('os_delay_us', 'system_deep_sleep'),
    { kind: 'delay', amount: 0, unit: 'us' },
    { source: 'espressif/ESP8266_NONOS_SDK', evidence: 'docs' },
  ),
  row(
    { call: 'esp_timer_get_time' },
    { kind: 'clock', unit: 'us' },
    {
      source: 'espressif/esp-idf@10212290 components/esp_timer/include/esp_timer.h',
      evidence: 'source',
      notes: 'int64_t, µs since boot; n*1000000 seconds',
    },
  ),
  row(
    { call: 'esp_log_timestamp' },
    { kind: 'clock', unit: 'ms' },
    { source: 'ESP-IDF documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('esp_rtc_get_time_us', 'esp_clk_rtc_time'),
    { kind: 'clock', unit: 'us' },
    { source: 'ESP-IDF documentation', evidence: 'docs' },
  ),
  row(
    { call: 'esp_timer_start_periodic' },
    { kind: 'repeat', callback: 0, period: 1, unit: 'us' },
    {
      source: 'espressif/esp-idf@10212290 components/esp_timer/include/esp_timer.h',
      evidence: 'source',
      notes: 'callback in esp_timer_create_args_t.callback',
    },
  ),
  ...rowsFor(
    calls('esp_timer_start_once', 'esp_timer_restart'),
    { kind: 'once', timer: 0, period: 1, unit: 'us' },
    {
      source: 'espressif/esp-idf@10212290 components/esp_timer/include/esp_timer.h',
      evidence: 'source',
      notes: 're-armed in its own callback = repeat',
    },
  ),
  ...rowsFor(
    calls('os_timer_arm', 'ets_timer_arm_new'),
    { kind: 'repeat', period: 1, unit: 'ms', repeatFlag: 2 },
    {
      source: 'espressif/ESP8266_NONOS_SDK include/osapi.h',
      evidence: 'docs',
      notes: 'callback set by os_timer_setfn arg 1',
    },
  ),
  row(
    { call: 'os_timer_setfn' },
    { kind: 'repeat', callback: 1 },
    { source: 'espressif/ESP8266_NONOS_SDK include/osapi.h', evidence: 'docs' },
  ),
  ...rowsFor(
    enums(
      'WIFI_EVENT_STA_DISCONNECTED',
      'SYSTEM_EVENT_STA_DISCONNECTED',
      'ARDUINO_EVENT_WIFI_STA_DISCONNECTED',
      'IP_EVENT_STA_LOST_IP',
      'ETHERNET_EVENT_DISCONNECTED',
    ),
    { kind: 'handler', outcome: 'fail', association: true },
    {
      source: 'ESP-IDF documentation',
      evidence: 'docs',
      notes: 're-association here is no finding; a server act here is',
    },
  ),
  ...rowsFor(
    enums(
      'IP_EVENT_STA_GOT_IP',
      'WIFI_EVENT_STA_CONNECTED',
      'ARDUINO_EVENT_WIFI_STA_GOT_IP',
      'SYSTEM_EVENT_STA_GOT_IP',
      'NET_EVENT_L4_CONNECTED',
      'NET_EVENT_IPV4_ADDR_ADD',
    ),
    { kind: 'handler', outcome: 'ok', association: true },
    {
      source: 'ESP-IDF and Zephyr documentation',
      evidence: 'docs',
      notes: 'the whole fleet gets here together after an access-point restart: start-up jitter matters',
    },
  ),
  ...rowsFor(
    calls(
      'esp_event_handler_register',
      'esp_event_handler_instance_register',
      'esp_mqtt_client_register_event',
      'esp_websocket_register_events',
    ),
    { kind: 'handler', callback: 2, event: 1, outcome: 'any' },
    {
      source: 'ESP-IDF documentation; esp8266/Arduino@f946290e',
      evidence: 'docs',
      notes: 'esp_event: base 0, id 1, handler 2; mqtt register: handle 0, id 1, handler 2; WiFi.onEvent: callback 0',
    },
  ),
  row(
    { call: 'WiFi.onEvent' },
    { kind: 'handler', callback: 0, event: 1, outcome: 'any', association: true },
    { source: 'ESP-IDF documentation; esp8266/Arduino@f946290e', evidence: 'docs' },
  ),
  row(
    { call: 'WiFi.onStationModeGotIP' },
    { kind: 'handler', callback: 0, outcome: 'ok', association: true },
    { source: 'ESP-IDF documentation; esp8266/Arduino@f946290e', evidence: 'docs' },
  ),
  row(
    { call: 'WiFi.onStationModeDisconnected' },
    { kind: 'handler', callback: 0, outcome: 'fail', association: true },
    { source: 'ESP-IDF documentation; esp8266/Arduino@f946290e', evidence: 'docs' },
  ),
  row(
    { call: 'net_mgmt_init_event_callback' },
    { kind: 'handler', callback: 1, event: 2, outcome: 'any', association: true },
    { source: 'ESP-IDF documentation; esp8266/Arduino@f946290e', evidence: 'docs' },
  ),
  row(
    { call: 'xEventGroupWaitBits' },
    [
      { kind: 'wait', amount: 4, unit: 'ticks' },
      { kind: 'local-wait', amount: 4, unit: 'ticks', failure: ['false'] },
    ],
    {
      source: 'FreeRTOS documentation',
      evidence: 'docs',
      notes:
        'WIFI_CONNECTED_BIT waits; xEventGroupWaitBits timeout arg 4, xSemaphoreTake 1, xQueueReceive 2, ulTaskNotifyTake 1, xTaskNotifyWait 3',
    },
  ),
  ...rowsFor(
    calls('xSemaphoreTake', 'ulTaskNotifyTake', 'xQueueSemaphoreTake'),
    [
      { kind: 'wait', amount: 1, unit: 'ticks' },
      { kind: 'local-wait', amount: 1, unit: 'ticks', failure: ['false'] },
    ],
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'xQueueReceive' },
    [
      { kind: 'wait', amount: 2, unit: 'ticks' },
      { kind: 'local-wait', amount: 2, unit: 'ticks', failure: ['false'] },
    ],
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
  row(
    { call: 'xTaskNotifyWait' },
    [
      { kind: 'wait', amount: 3, unit: 'ticks' },
      { kind: 'local-wait', amount: 3, unit: 'ticks', failure: ['false'] },
    ],
    { source: 'FreeRTOS documentation', evidence: 'docs' },
  ),
]);
