#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_http_client.h"
#define RETRY_AFTER_ERROR_MS 10000
#define NORMAL_MS (60 * 60 * 1000)
static esp_err_t fetch(void) {
  esp_http_client_config_t config = { .url = "http://api.example.com/conf" };
  esp_http_client_handle_t client = esp_http_client_init(&config);
  esp_err_t err = esp_http_client_perform(client);
  esp_http_client_cleanup(client);
  return err;
}
static void task(void *pv) {
  while (1) { // expect: missing-backoff
    uint32_t wait_ms = NORMAL_MS;
    if (fetch() != ESP_OK) {
      wait_ms = RETRY_AFTER_ERROR_MS;
    }
    vTaskDelay(pdMS_TO_TICKS(wait_ms));
  }
}
void app_main(void) { xTaskCreate(task, "t", 4096, NULL, 5, NULL); }
