#include <sntpcLib.h>

STATUS ask(struct timespec *now)
{
    return sntpcTimeGet("216.239.35.12", 100, now); // expect: hardcoded-ntp-ip, no-server-override
}
