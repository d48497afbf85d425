// What the function returns is the time, in microseconds, until it is called again.
#include <string.h>
#include "pico/stdlib.h"
#include "lwip/pbuf.h"
#include "lwip/udp.h"

static ip_addr_t server;
static struct udp_pcb *pcb;

static int64_t ask(alarm_id_t id, void *data)
{
    struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, 48, PBUF_RAM);
    uint8_t *req = (uint8_t *)p->payload;
    memset(req, 0, 48);
    req[0] = 0x23;
    udp_sendto(pcb, p, &server, 123);
    pbuf_free(p);
    return 60 * 1000 * 1000; // expect: short-poll-interval
}

static int64_t ask_once(alarm_id_t id, void *data)
{
    ask(id, data);
    return 0;
}

int main(void)
{
    ipaddr_aton("216.239.35.0", &server); // expect: hardcoded-ntp-ip, no-server-override
    pcb = udp_new();
    add_alarm_in_ms(500, ask_once, NULL, true);
    add_alarm_in_ms(1000, ask, NULL, true);
    for (;;) sleep_ms(1000);
}
