/* The library asks the address that it was given once for as long as the device runs. */
#include <stdlib.h>
#include "lwip/apps/sntp.h"
#include "lwip/netdb.h"

void start_clock(void)
{
    ip_addr_t server;

    if (netconn_gethostbyname(getenv("NTP_SERVER"), &server) != ERR_OK) // expect: cached-ntp-address
        return;
    sntp_setserver(0, &server);
    sntp_init();
}
