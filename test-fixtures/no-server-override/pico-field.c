// The address goes into a field of the state that every callback is handed.
#include <string.h>
#include "pico/cyw43_arch.h"
#include "pico/stdlib.h"
#include "lwip/dns.h"
#include "lwip/pbuf.h"
#include "lwip/udp.h"

typedef struct {
    ip_addr_t server_address;
    struct udp_pcb *pcb;
} client_t;

#define SERVER "time.google.com" // expect: hardcoded-ntp-host, no-server-override

static void request(client_t *state)
{
    struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, 48, PBUF_RAM);
    uint8_t *req = (uint8_t *)p->payload;
    memset(req, 0, 48);
    req[0] = 0x23;
    udp_sendto(state->pcb, p, &state->server_address, 123);
    pbuf_free(p);
}

static void found(const char *name, const ip_addr_t *address, void *arg)
{
    client_t *state = (client_t *)arg;
    if (!address) return;
    state->server_address = *address;
    request(state);
}

void sync_clock(client_t *state)
{
    int err = dns_gethostbyname(SERVER, &state->server_address, found, state);
    if (err == ERR_OK) request(state);
}

int main(void)
{
    static client_t state;
    state.pcb = udp_new_ip_type(IPADDR_TYPE_ANY);
    sync_clock(&state);
    for (;;) sleep_ms(60000);
}
