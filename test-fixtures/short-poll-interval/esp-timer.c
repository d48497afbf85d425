#include "esp_sntp.h"
#include "esp_timer.h"

static void resync(void *arg)
{
    esp_sntp_restart();
}

void app_main(void)
{
    const esp_timer_create_args_t args = {.callback = &resync, .name = "ntp"};
    esp_timer_handle_t handle;

    esp_sntp_setservername(0, "0.acme.pool.ntp.org"); // expect: no-server-override
    esp_sntp_init();
    esp_timer_create(&args, &handle);
    esp_timer_start_periodic(handle, 60 * 1000000ULL); // expect: short-poll-interval
}
