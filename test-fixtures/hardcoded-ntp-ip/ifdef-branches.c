#include "esp_sntp.h"

#ifdef CONFIG_USE_GOOGLE
#define NTP_SERVER "216.239.35.0" // expect: hardcoded-ntp-ip, no-server-override
#elif defined(CONFIG_USE_LAN)
#define NTP_SERVER "192.168.1.1"
#else
#define NTP_SERVER "ntp.acme.example"
#endif

void app_main(void)
{
    esp_sntp_setservername(0, NTP_SERVER);
    esp_sntp_init();
}
