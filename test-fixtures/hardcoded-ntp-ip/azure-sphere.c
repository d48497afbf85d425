#include <applibs/networking.h>

void configure(void)
{
    Networking_TimeSync_EnableCustomNtp("216.239.35.0", "ntp.acme.example", Networking_NtpOption_FallbackServerDisabled); // expect: hardcoded-ntp-ip, no-server-override
}
