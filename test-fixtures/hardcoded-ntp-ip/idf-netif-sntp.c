#include "esp_netif_sntp.h"
#include "esp_sntp.h"

void app_main(void)
{
    esp_sntp_config_t config = ESP_NETIF_SNTP_DEFAULT_CONFIG_MULTIPLE(2,
        ESP_SNTP_SERVER_LIST("216.239.35.12", "pool.ntp.org")); // expect: hardcoded-ntp-ip, no-server-override, generic-pool-zone
    esp_netif_sntp_init(&config);
}
