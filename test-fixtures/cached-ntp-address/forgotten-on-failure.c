/* The same, but an answer that does not come makes the address forgotten. */
#include <stdbool.h>
#include <stdlib.h>
#include "lwip/dns.h"
#include "lwip/udp.h"
#include "lwip/ip_addr.h"

static ip_addr_t server;
static bool server_known;
static int unanswered;
static struct udp_pcb *pcb;

static void send_request(void)
{
    struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, 48, PBUF_RAM);
    if (++unanswered > 3)
        server_known = false;
    udp_sendto(pcb, p, &server, 123);
    pbuf_free(p);
}

static void found(const char *name, const ip_addr_t *address, void *arg)
{
    if (address == NULL)
        return;
    server = *address;
    server_known = true;
    send_request();
}

static void sync_now(void *arg)
{
    if (server_known) {
        send_request();
    } else {
        dns_gethostbyname(getenv("NTP_SERVER"), &server, found, NULL);
    }
    sys_timeout(43200000, sync_now, NULL);
}

void clock_init(void)
{
    pcb = udp_new();
    sys_timeout(10000, sync_now, NULL);
}
