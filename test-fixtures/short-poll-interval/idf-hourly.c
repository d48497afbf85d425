#include "esp_sntp.h"

void clock_start(void)
{
    sntp_setoperatingmode(SNTP_OPMODE_POLL);
    sntp_setservername(0, "0.acme.pool.ntp.org"); // expect: no-server-override
    sntp_set_sync_interval(60 * 60 * 1000);
    sntp_init();
}
