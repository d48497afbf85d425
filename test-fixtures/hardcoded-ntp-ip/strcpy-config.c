#include <string.h>
#include "esp_sntp.h"

struct settings {
    char ntp_server[64];
    char syslog_server[64];
    int interval;
};

static struct settings settings;

static void defaults(void)
{
    strncpy(settings.ntp_server, "216.239.35.8", sizeof(settings.ntp_server)); // expect: hardcoded-ntp-ip, no-server-override
    strncpy(settings.syslog_server, "131.107.13.100", sizeof(settings.syslog_server));
    settings.interval = 3600;
}

void app_main(void)
{
    defaults();
    esp_sntp_setservername(0, settings.ntp_server);
    esp_sntp_init();
}
