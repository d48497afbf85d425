#include "sntp.h"
#include "wizchip_conf.h"

static uint8_t ntp_ip[4] = {216, 239, 35, 4}; // expect: hardcoded-ntp-ip, no-server-override
static wiz_NetInfo net = {
    .ip = {131, 107, 13, 99},
    .sn = {255, 255, 255, 0},
    .gw = {131, 107, 13, 1},
    .dns = {8, 8, 8, 8},
};
static uint8_t buffer[64];

void clock_begin(void)
{
    wizchip_setnetinfo(&net);
    SNTP_init(1, ntp_ip, 21, buffer);
}
