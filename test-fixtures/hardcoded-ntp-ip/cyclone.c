#include "sntp/sntp_client.h"

static SntpClientContext context;

error_t get_time(NtpTimestamp *timestamp)
{
    IpAddr address;
    ipStringToAddr("132.163.4.103", &address); // expect: hardcoded-ntp-ip, no-server-override
    sntpClientInit(&context);
    sntpClientSetServerAddr(&context, &address, 123);
    return sntpClientGetTimestamp(&context, timestamp);
}
