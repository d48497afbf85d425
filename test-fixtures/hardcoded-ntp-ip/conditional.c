#include <stdbool.h>
#include "esp_sntp.h"

void start(bool europe)
{
    esp_sntp_setservername(0, europe ? "216.239.35.0" // expect: hardcoded-ntp-ip, no-server-override
                                     : "132.163.4.101"); // expect: hardcoded-ntp-ip
    esp_sntp_init();
}
