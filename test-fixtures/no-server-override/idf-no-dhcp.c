/* Switched off it is no answer. */
#include "esp_sntp.h"

void app_main(void)
{
    esp_sntp_servermode_dhcp(false);
    esp_sntp_setservername(0, "time.google.com"); // expect: no-server-override, hardcoded-ntp-host
    esp_sntp_init();
}
