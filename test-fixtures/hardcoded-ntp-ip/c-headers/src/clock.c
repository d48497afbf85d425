#include "clock.h"
#include "esp_sntp.h"

void clock_set_server(int slot, const char *server)
{
    esp_sntp_setservername(slot, server);
}

void clock_start(void)
{
    esp_sntp_init();
}
