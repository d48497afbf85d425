#include "lwip/apps/sntp.h"

static const ip_addr_t ntp_server = IPADDR4_INIT_BYTES(132, 163, 4, 101); // expect: hardcoded-ntp-ip, no-server-override
static const ip_addr_t lan_server = IPADDR4_INIT_BYTES(192, 168, 0, 1);

void net_up(void)
{
    sntp_setserver(0, &ntp_server);
    sntp_setserver(1, &lan_server);
    sntp_init();
}
