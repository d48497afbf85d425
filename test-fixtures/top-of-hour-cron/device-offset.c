#include <time.h>
#include "esp_mac.h"
#include "esp_random.h"
#include "esp_netif_sntp.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"

static void sync_clock(void) {
    esp_netif_sntp_start();
}

static void by_identity(void) {
    unsigned char mac[6];
    esp_read_mac(mac, ESP_MAC_WIFI_STA);
    int minute = mac[5] % 60;
    time_t now = time(NULL);
    struct tm tm;
    localtime_r(&now, &tm);
    if (tm.tm_hour == 3 && tm.tm_min == minute) {
        sync_clock();
    }
}

static void by_chance(void) {
    time_t now = time(NULL);
    struct tm tm;
    localtime_r(&now, &tm);
    if (tm.tm_min == 0) {
        vTaskDelay(pdMS_TO_TICKS(esp_random() % 1800000));
        sync_clock();
    }
}

void app_main(void) {
    for (;;) {
        by_identity();
        by_chance();
        vTaskDelay(pdMS_TO_TICKS(60000));
    }
}
