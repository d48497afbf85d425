#include "sl_sntp.h"
#include <string.h>

void start(void)
{
    sl_sntp_client_config_t config = { 0 };
    uint8_t address[4] = { 216, 239, 35, 4 }; // expect: hardcoded-ntp-ip, no-server-override
    memcpy(config.server_host_name, address, 4);
    sl_sntp_client_start(&config, 3000);
}
