#include <stdio.h>

#define NTP_SERVER_IP "216.239.35.0"
static const char *ntpServers[] = {"216.239.35.4", "216.239.35.8"};
static const char version[] = "1.2.3.4";
static const char oid[] = "1.3.6.1.2.1.1.1";
static const char netmask[] = "255.255.255.0";

int main(void)
{
    printf("firmware %s, oid %s, mask %s\n", version, oid, netmask);
    return 0;
}
