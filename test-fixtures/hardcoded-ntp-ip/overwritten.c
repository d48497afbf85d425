#include "lwip/apps/sntp.h"

void begin(void)
{
    const char *server = "216.239.35.0";
    server = "ntp.acme.example";
    sntp_setservername(0, server);
    sntp_init();
}
