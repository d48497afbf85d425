#include "esp_sntp.h"

void clock_start(void)
{
    sntp_setoperatingmode(SNTP_OPMODE_POLL);
    sntp_setservername(0, "0.acme.pool.ntp.org"); // expect: no-server-override
    /* Raised to 15 s by the library. */
    sntp_set_sync_interval(3600); // expect: short-poll-interval
    sntp_init();
}
