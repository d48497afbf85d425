#include "lwip/apps/sntp.h"

#define GOOGLE_TIME "216.239.35.4" // expect: hardcoded-ntp-ip, no-server-override
#define DEFAULT_TIME GOOGLE_TIME
#define PRIMARY_TIME_SOURCE DEFAULT_TIME

void begin(void)
{
    sntp_setservername(0, PRIMARY_TIME_SOURCE);
    sntp_init();
}
