#include "net/ipv6/addr.h"
#include "net/sntp.h"

#define NTP_SERVER "2001:4860:4806:8::" // expect: hardcoded-ntp-ip, no-server-override

int sync_time(void)
{
    sock_udp_ep_t server = { .port = NTP_PORT, .family = AF_INET6 };
    ipv6_addr_from_str((ipv6_addr_t *)&server.addr.ipv6, NTP_SERVER);
    return sntp_sync(&server, 1000000);
}
