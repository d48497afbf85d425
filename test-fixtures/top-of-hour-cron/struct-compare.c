#include <time.h>
#include "esp_http_client.h"
#include "esp_log.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"

struct daily { int hour; int minute; };
static const struct daily upload_at = {.hour = 2, .minute = 15};

static void upload(void) {
    esp_http_client_config_t config = {.url = "https://collect.example.com/v1"};
    esp_http_client_handle_t client = esp_http_client_init(&config);
    esp_http_client_perform(client);
    esp_http_client_cleanup(client);
}

static void tick(void *arg) {
    for (;;) {
        time_t now = time(NULL);
        struct tm tm;
        localtime_r(&now, &tm);
        if (tm.tm_hour == upload_at.hour && tm.tm_min == upload_at.minute) { // expect: top-of-hour-cron
            upload();
        }
        if (now % 3600 == 0) { // expect: top-of-hour-cron
            upload();
        }
        if (tm.tm_min == 0) {
            ESP_LOGI("clock", "the hour is %d", tm.tm_hour);
        }
        vTaskDelay(pdMS_TO_TICKS(1000));
    }
}

void app_main(void) {
    xTaskCreate(tick, "tick", 4096, NULL, 5, NULL);
}
