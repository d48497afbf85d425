#include "lwip/apps/sntp.h"

#if 0
static const char *old_server = "216.239.35.0";
void old_begin(void) { sntp_setservername(0, old_server); }
#endif

#define USE_FALLBACK 0

static void unused_begin(void)
{
    sntp_setservername(0, "216.239.35.4");
    sntp_init();
}

void begin(void)
{
    /* was 216.239.35.8 once */
    if (USE_FALLBACK) {
        sntp_setservername(1, "216.239.35.12");
    }
    sntp_setservername(0, "ntp.acme.example");
    sntp_init();
}
