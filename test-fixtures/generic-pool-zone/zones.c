#include "esp_sntp.h"

static const char *zones[] = {
    "pool.ntp.org",               // expect: generic-pool-zone, no-server-override
    "2.pool.ntp.org",             // expect: generic-pool-zone
    "1.de.pool.ntp.org",          // expect: generic-pool-zone
    "uk.pool.ntp.org",            // expect: generic-pool-zone
    "north-america.pool.ntp.org", // expect: generic-pool-zone
    "0.acme.pool.ntp.org",        // presumed the author's own
    "0.ubuntu.pool.ntp.org",      // expect: generic-pool-zone
};

void clock_start(void)
{
    for (int i = 0; i < 7; i++) {
        esp_sntp_setservername(i, zones[i]);
    }
    esp_sntp_init();
}
