#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "esp_http_client.h"
static void task(void *pv) {
  esp_http_client_config_t config = { .url = "http://api.example.com/conf" };
  while (1) {
    int wait_ms = 60000;
    esp_http_client_handle_t client = esp_http_client_init(&config);
    if (esp_http_client_perform(client) != ESP_OK) puts("failed");
    esp_http_client_cleanup(client);
    vTaskDelay(pdMS_TO_TICKS(wait_ms));
  }
}
void app_main(void) { xTaskCreate(task, "t", 4096, NULL, 5, NULL); }
