#include <ti/net/sntp/sntp.h>

static const char *servers[] = { "132.163.4.101" }; // expect: hardcoded-ntp-ip, no-server-override

void get(void)
{
    SlNetSock_Timeval_t timeout = { 5, 0 };
    uint64_t stamp = 0;
    SNTP_getTime(servers, 1, &timeout, &stamp);
}
