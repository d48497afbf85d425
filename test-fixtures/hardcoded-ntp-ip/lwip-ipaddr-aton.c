#include "lwip/apps/sntp.h"
#include "lwip/ip_addr.h"

#define TIME_HOST "216.239.35.8" // expect: hardcoded-ntp-ip, no-server-override

void time_init(void)
{
    ip_addr_t addr;
    if (ipaddr_aton(TIME_HOST, &addr)) {
        sntp_setserver(0, &addr);
        sntp_init();
    }
}
