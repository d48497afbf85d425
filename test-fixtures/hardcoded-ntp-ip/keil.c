#include "rl_net.h"

static const NET_ADDR4 ntp_server = { NET_ADDR_IP4, 0, 132, 163, 4, 101 }; // expect: hardcoded-ntp-ip, no-server-override

static void time_callback(uint32_t seconds, uint32_t fraction)
{
    clock_set(seconds, fraction);
}

void get_time(void)
{
    netSNTPc_GetTime((NET_ADDR *)&ntp_server, time_callback);
}
