#include "esp_sntp.h"

#define BACKUP_SERVER "time2.google.com" // expect: hardcoded-ntp-host

static const char *servers[] = {
    "time.google.com", // expect: hardcoded-ntp-host, no-server-override
    "ntp.example.com", // nobody's: RFC 2606
    "clock.local",
    "gateway",
};

void clock_start(void)
{
    for (int i = 0; i < 4; i++) {
        esp_sntp_setservername(i, servers[i]);
    }
    esp_sntp_setservername(4, BACKUP_SERVER);
    esp_sntp_init();
}
