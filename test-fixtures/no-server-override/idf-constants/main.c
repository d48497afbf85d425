#include "nvs_flash.h"
#include "nvs.h"
#include "clock.h"

void app_main(void)
{
    char ssid[33];
    size_t length = sizeof(ssid);
    nvs_handle_t nvs;

    /* What is read here is about something else. */
    nvs_flash_init();
    nvs_open("wifi", NVS_READONLY, &nvs);
    nvs_get_str(nvs, "ssid", ssid, &length);
    clock_start();
}
