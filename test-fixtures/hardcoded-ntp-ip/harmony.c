#include "tcpip/sntp.h"

#define TCPIP_NTP_SERVER "132.163.4.103" // expect: hardcoded-ntp-ip

void set_server(void)
{
    TCPIP_SNTP_ConnectionParamSet(0, IP_ADDRESS_TYPE_IPV4, "216.239.35.8"); // expect: hardcoded-ntp-ip, no-server-override
}
