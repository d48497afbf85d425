#include "nx_api.h"
#include "nxd_sntp_client.h"

NX_SNTP_CLIENT client;

UINT time_start(void)
{
    NXD_ADDRESS server;
    server.nxd_ip_version = NX_IP_VERSION_V4;
    server.nxd_ip_address.v4 = IP_ADDRESS(132, 163, 4, 101); // expect: hardcoded-ntp-ip, no-server-override
    nxd_sntp_client_initialize_unicast(&client, &server);
    return nx_sntp_client_run_unicast(&client);
}

UINT time_start_old(void)
{
    return nx_sntp_client_initialize_unicast(&client, 0xD8EF2304); // expect: hardcoded-ntp-ip
}
