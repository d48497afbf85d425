/* The lease may bring a server of the network's own (option 42). */
#include "esp_sntp.h"

void app_main(void)
{
#ifdef CONFIG_USE_DHCP_NTP
    esp_sntp_servermode_dhcp(true);
#endif
    esp_sntp_setservername(0, "time.google.com"); // expect: hardcoded-ntp-host
    esp_sntp_init();
}
