#include "lwip/apps/sntp.h"
#include "lwip/ip_addr.h"

static void start_sntp(void)
{
    ip_addr_t server;
    IP_ADDR4(&server, 216, 239, 35, 4); // expect: hardcoded-ntp-ip, no-server-override
    sntp_setoperatingmode(SNTP_OPMODE_POLL);
    sntp_setserver(0, &server);
    sntp_init();
}

void app_start(void)
{
    start_sntp();
}
