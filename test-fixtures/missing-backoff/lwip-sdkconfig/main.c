#include "esp_sntp.h"

void clock_start(void)
{
    esp_sntp_setservername(0, "0.acme.pool.ntp.org"); // expect: no-server-override
    esp_sntp_setservername(1, "1.acme.pool.ntp.org"); // expect: missing-backoff
    esp_sntp_setservername(2, "2.acme.pool.ntp.org");
    esp_sntp_init();
}
