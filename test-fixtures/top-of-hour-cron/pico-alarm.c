#include "hardware/rtc.h"
#include "pico/stdlib.h"
#include "lwip/apps/sntp.h"

static void on_alarm(void) {
    sntp_stop();
    sntp_init();
}

int main(void) {
    datetime_t at = {.year = -1, .month = -1, .day = -1, .dotw = 0, .hour = 19, .min = 45, .sec = 0};
    rtc_init();
    rtc_set_alarm(&at, on_alarm); // expect: top-of-hour-cron
    while (true) tight_loop_contents();
}
