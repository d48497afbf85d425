#include "esp_sntp.h"

#define SYNC_INTERVAL_MS (5 * 60 * 1000) // expect: short-poll-interval

void clock_start(void)
{
    esp_sntp_setoperatingmode(ESP_SNTP_OPMODE_POLL);
    esp_sntp_setservername(0, "0.acme.pool.ntp.org"); // expect: no-server-override
    esp_sntp_set_sync_interval(SYNC_INTERVAL_MS);
    esp_sntp_init();
}
