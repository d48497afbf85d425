#include <zephyr/kernel.h>
#include <zephyr/net/sntp.h>

void clock_thread(void)
{
    struct sntp_time now;

    while (1) {
        if (sntp_simple("0.acme.pool.ntp.org", 3000, &now) == 0) { // expect: no-server-override
            set_clock(now.seconds);
        }
        k_sleep(K_SECONDS(30)); // expect: short-poll-interval
    }
}
