#include "esp_sntp.h"

typedef struct {
    const char *region;
    const char *ntp;
    const char *mqtt;
} region_t;

static const region_t regions[] = {
    { .region = "eu", .ntp = "216.239.35.0", .mqtt = "131.107.13.100" }, // expect: hardcoded-ntp-ip, no-server-override
    { .region = "us", .ntp = "time.acme.example", .mqtt = "131.107.1.10" },
};

void start(int region)
{
    esp_sntp_setservername(0, regions[region].ntp);
    esp_sntp_init();
}
