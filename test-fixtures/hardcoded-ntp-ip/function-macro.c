#include "lwip/apps/sntp.h"

#define SET_SERVER(n, a, b, c, d)      \
    do {                               \
        ip_addr_t server_;             \
        IP_ADDR4(&server_, a, b, c, d); \
        sntp_setserver(n, &server_);   \
    } while (0)

void begin(void)
{
    SET_SERVER(0, 216, 239, 35, 0); // expect: hardcoded-ntp-ip, no-server-override
    sntp_init();
}
