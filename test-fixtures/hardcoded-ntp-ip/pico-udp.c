#include "lwip/dns.h"
#include "lwip/pbuf.h"
#include "lwip/udp.h"
#include "pico/cyw43_arch.h"

#define NTP_MSG_LEN 48
#define NTP_PORT 123

void ntp_request(struct udp_pcb *pcb)
{
    ip_addr_t server;
    struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, NTP_MSG_LEN, PBUF_RAM);
    ip4addr_aton("216.239.35.12", &server); // expect: hardcoded-ntp-ip, no-server-override
    ((uint8_t *)p->payload)[0] = 0x23;
    udp_sendto(pcb, p, &server, NTP_PORT);
    pbuf_free(p);
}
