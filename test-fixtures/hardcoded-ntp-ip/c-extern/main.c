#include "lwip/apps/sntp.h"
#include "settings.h"

int main(void)
{
    sntp_setservername(0, time_host);
    sntp_setservername(1, network.ntp);
    sntp_init();
    return 0;
}
