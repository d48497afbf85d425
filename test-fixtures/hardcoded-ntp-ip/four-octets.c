#include "lwip/apps/sntp.h"

#define NTP_IP0 216
#define NTP_IP1 239
#define NTP_IP2 35
#define NTP_IP3 12

void begin(void)
{
    ip_addr_t server;
    IP4_ADDR(&server, NTP_IP0, NTP_IP1, NTP_IP2, NTP_IP3); // expect: hardcoded-ntp-ip, no-server-override
    sntp_setserver(0, &server);
    sntp_init();
}
