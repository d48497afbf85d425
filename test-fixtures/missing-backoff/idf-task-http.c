#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_http_client.h"
static esp_err_t fetch(void) {
  esp_http_client_config_t config = { .url = "http://api.example.com/conf" };
  esp_http_client_handle_t client = esp_http_client_init(&config);
  esp_err_t err = esp_http_client_perform(client);
  esp_http_client_cleanup(client);
  return err;
}
static void task(void *pv) {
  for (;;) { // expect: missing-backoff
    if (fetch() != ESP_OK) {
      vTaskDelay(pdMS_TO_TICKS(5000));
      continue;
    }
    vTaskDelay(pdMS_TO_TICKS(3600000));
  }
}
void app_main(void) { xTaskCreate(task, "t", 4096, NULL, 5, NULL); }
