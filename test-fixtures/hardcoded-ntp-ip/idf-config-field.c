#include "esp_netif_sntp.h"

static const char *TAG = "time";
static const char *const DNS_SERVER = "8.8.8.8";

void start_time(void)
{
    esp_sntp_config_t config = {0};
    config.wait_for_sync = true;
    config.num_of_servers = 1;
    config.servers[0] = "216.239.35.0"; // expect: hardcoded-ntp-ip, no-server-override
    ESP_LOGI(TAG, "dns %s", DNS_SERVER);
    esp_netif_sntp_init(&config);
}
