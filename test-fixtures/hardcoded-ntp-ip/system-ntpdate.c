#include <stdio.h>
#include <stdlib.h>

#define NTP_HOST "216.239.35.4" // expect: hardcoded-ntp-ip, no-server-override

void sync_now(void)
{
    char command[64];
    snprintf(command, sizeof(command), "ntpdate -u %s", NTP_HOST);
    system(command);
    system("ping -c 1 131.107.13.100");
    system("ntpd -n -q -p 131.107.1.10"); // expect: hardcoded-ntp-ip
}
