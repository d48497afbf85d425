#include "esp_netif_sntp.h"

#define CONFIG_LWIP_SNTP_MAX_SERVERS 2

void clock_start(void)
{
    esp_sntp_config_t config = ESP_NETIF_SNTP_DEFAULT_CONFIG_MULTIPLE(
        2,
        ESP_SNTP_SERVER_LIST("0.acme.pool.ntp.org", "1.acme.pool.ntp.org")); // expect: missing-backoff, no-server-override
    esp_netif_sntp_init(&config);
}
