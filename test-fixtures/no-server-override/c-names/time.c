#include "lwip/apps/sntp.h"

char time_server[64] = "time.google.com"; // expect: hardcoded-ntp-host

void time_server_changed(void)
{
    sntp_setservername(0, time_server);
}
