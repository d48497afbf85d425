#include "esp_sntp.h"

static const char *servers[] = {
    "216.239.35.0", // expect: hardcoded-ntp-ip, no-server-override
    "ntp.acme.example",
    "192.0.2.10",
    "216.239.35.4", // expect: hardcoded-ntp-ip
};

void time_start(void)
{
    esp_sntp_setoperatingmode(ESP_SNTP_OPMODE_POLL);
    for (int i = 0; i < sizeof(servers) / sizeof(servers[0]); i++) {
        esp_sntp_setservername(i, servers[i]);
    }
    esp_sntp_init();
}
