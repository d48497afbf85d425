#include <zephyr/kernel.h>
#include <zephyr/net/sntp.h>

#define SNTP_SERVER "132.163.4.103" // expect: hardcoded-ntp-ip, no-server-override

int get_time(struct sntp_time *ts)
{
    return sntp_simple(SNTP_SERVER, 3000, ts);
}
