/** Makes source files of a wanted length that look like firmware: one clock module, and drivers around it. */

const CLOCK = `#include <stdbool.h>
#include <stdint.h>
#include "esp_sntp.h"
#include "esp_log.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"

static const char *TAG = "firmware";
static const char *server = "132.163.4.101";
static volatile bool synced;

static void on_sync(struct timeval *tv) {
  synced = true;
  ESP_LOGI(TAG, "clock set to %lld", (long long)tv->tv_sec);
}

static void start_clock(void) {
  esp_sntp_setoperatingmode(SNTP_OPMODE_POLL);
  esp_sntp_setservername(0, server);
  sntp_set_time_sync_notification_cb(on_sync);
  sntp_set_sync_interval(30000);
  esp_sntp_init();
}
`;

/** A driver of a device on a bus: 30 lines of what most of any firmware is made of. */
const driver = (n: number): string => `
struct sensor_${n} {
  uint8_t address;
  uint16_t samples[16];
  size_t count;
};

static int sensor_${n}_read(struct sensor_${n} *self, uint16_t *value) {
  uint8_t buffer[2] = {0};
  int status = bus_transfer(self->address, 0x${(n % 200).toString(16)}, buffer, sizeof buffer);
  if (status != 0) {
    ESP_LOGW(TAG, "sensor ${n}: transfer failed (%d)", status);
    return status;
  }
  *value = (uint16_t)(buffer[0] << 8 | buffer[1]);
  self->samples[self->count++ % 16] = *value;
  return 0;
}

static uint16_t sensor_${n}_mean(const struct sensor_${n} *self) {
  uint32_t sum = 0;
  size_t n = self->count < 16 ? self->count : 16;
  for (size_t i = 0; i < n; i++) {
    sum += self->samples[i];
  }
  switch (n) {
    case 0:
      return 0;
    default:
      return (uint16_t)(sum / n);
  }
}
`;

const MAIN = `
void app_main(void) {
  start_clock();
  while (!synced) vTaskDelay(pdMS_TO_TICKS(100));
  for (;;) {
    vTaskDelay(pdMS_TO_TICKS(1000));
  }
}
`;

/** C firmware of at least this many lines. */
export function cFirmware(lines: number): string {
  let text = CLOCK;
  for (let n = 0; text.split('\n').length < lines; n++) text += driver(n);
  return text + MAIN;
}

const scriptDriver = (n: number): string => `
class Sensor${n} {
  constructor(bus, address) {
    this.bus = bus;
    this.address = address;
    this.samples = [];
  }

  async read() {
    const buffer = await this.bus.transfer(this.address, ${n}, 2);
    if (!buffer) {
      console.warn('sensor ${n}: transfer failed');
      return undefined;
    }
    const value = (buffer[0] << 8) | buffer[1];
    this.samples.push(value);
    return value;
  }

  mean() {
    let sum = 0;
    for (const sample of this.samples) {
      sum += sample;
    }
    switch (this.samples.length) {
      case 0:
        return 0;
      default:
        return sum / this.samples.length;
    }
  }
}
`;

/** The same drivers in JavaScript, for servers that lint no C. */
export function scriptFirmware(lines: number): string {
  let text = 'const unused = 1;\n';
  for (let n = 0; text.split('\n').length < lines; n++) text += scriptDriver(n);
  return text;
}
