#include "lwip/apps/sntp.h"

#define NTP_MASTER "time-a.nist.gov" // expect: stratum-1-server, no-server-override

void clock_start(void)
{
    sntp_setoperatingmode(SNTP_OPMODE_POLL);
    sntp_setservername(0, NTP_MASTER);
    sntp_setservername(1, "ntp.example.org");
    sntp_init();
}
