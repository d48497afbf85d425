#include "lwip/apps/sntp.h"

void begin(void)
{
    sntp_setservername(0, "10.0.0.1");
    sntp_setservername(1, "172.16.0.1");
    sntp_setservername(2, "192.168.178.1");
    sntp_setservername(3, "100.64.0.1");
    sntp_setservername(4, "127.0.0.1");
    sntp_setservername(5, "169.254.1.1");
    sntp_setservername(6, "224.0.1.1");
    sntp_setservername(7, "192.0.2.1");
    sntp_setservername(8, "198.51.100.7");
    sntp_setservername(9, "203.0.113.7");
    sntp_setservername(10, "fd00::1");
    sntp_setservername(11, "fe80::1");
    sntp_setservername(12, "2001:db8::1");
    sntp_setservername(13, "ff02::101");
    sntp_setservername(14, "::1");
    sntp_init();
}
