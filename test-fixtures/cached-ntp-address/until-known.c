/* Once there is an address the look-up is never made again: the flag is set and stays. */
#include <stdbool.h>
#include <stdlib.h>
#include "lwip/dns.h"
#include "lwip/udp.h"
#include "lwip/ip_addr.h"

struct clock_state {
    ip_addr_t server;
    bool server_known;
    struct udp_pcb *pcb;
};

static struct clock_state state;

static void send_request(void)
{
    struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, 48, PBUF_RAM);
    udp_sendto(state.pcb, p, &state.server, 123);
    pbuf_free(p);
}

static void found(const char *name, const ip_addr_t *address, void *arg)
{
    if (address == NULL)
        return;
    state.server = *address;
    state.server_known = true;
    send_request();
}

static void sync_now(void *arg)
{
    if (state.server_known) {
        send_request();
    } else {
        dns_gethostbyname(getenv("NTP_SERVER"), &state.server, found, NULL); // expect: cached-ntp-address
    }
    sys_timeout(43200000, sync_now, NULL);
}

void clock_init(void)
{
    state.pcb = udp_new();
    sys_timeout(10000, sync_now, NULL);
}
