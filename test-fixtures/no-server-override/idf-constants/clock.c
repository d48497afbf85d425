#include "esp_sntp.h"
#include "clock.h"

void clock_start(void)
{
    esp_sntp_setservername(1, NTP_BACKUP);
    esp_sntp_setservername(0, NTP_PRIMARY);
    esp_sntp_init();
}
