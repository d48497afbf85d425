#include "sntp.h"
#include "wiced.h"

void application_start(void)
{
    wiced_ip_address_t server;
    SET_IPV4_ADDRESS(server, MAKE_IPV4_ADDRESS(216, 239, 35, 8)); // expect: hardcoded-ntp-ip, no-server-override
    sntp_set_server_ip_address(0, server);
    sntp_start_auto_time_sync(24 * 60 * 60 * 1000);
}
