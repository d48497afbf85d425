#include "core_sntp_client.h"

static SntpServerInfo_t servers[] = {
    {
        .pServerName = "216.239.35.4", // expect: hardcoded-ntp-ip, no-server-override
        .serverNameLen = 12,
        .port = SNTP_DEFAULT_SERVER_PORT,
    },
};
static SntpContext_t context;
static uint8_t buffer[48];

void time_setup(const UdpTransportInterface_t *udp)
{
    Sntp_Init(&context, servers, 1, 3000, buffer, sizeof(buffer), resolve, get_time, set_time, udp, NULL);
}
