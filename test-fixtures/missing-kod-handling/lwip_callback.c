#include "lwip/udp.h"
#include <stdint.h>
#include <string.h>

#define NTP_MSG_LEN 48
#define NTP_PORT 123
#define NTP_DELTA 2208988800u

static struct udp_pcb *pcb;
static uint32_t now;

static void on_reply(void *arg, struct udp_pcb *from, struct pbuf *p, const ip_addr_t *addr, u16_t port) {
  uint8_t seconds[4] = {0};
  if (p->tot_len == NTP_MSG_LEN && port == NTP_PORT) {
    pbuf_copy_partial(p, seconds, sizeof seconds, 40); // expect: missing-kod-handling
    now = ((uint32_t)seconds[0] << 24 | (uint32_t)seconds[1] << 16 | (uint32_t)seconds[2] << 8 | seconds[3]) - NTP_DELTA;
  }
  pbuf_free(p);
}

static void on_checked_reply(void *arg, struct udp_pcb *from, struct pbuf *p, const ip_addr_t *addr, u16_t port) {
  uint8_t seconds[4] = {0};
  uint8_t stratum = pbuf_get_at(p, 1);
  if (p->tot_len == NTP_MSG_LEN && stratum != 0) {
    pbuf_copy_partial(p, seconds, sizeof seconds, 40);
    now = ((uint32_t)seconds[0] << 24 | (uint32_t)seconds[1] << 16 | (uint32_t)seconds[2] << 8 | seconds[3]) - NTP_DELTA;
  }
  pbuf_free(p);
}

void ntp_start(int careful) {
  pcb = udp_new();
  if (careful) udp_recv(pcb, on_checked_reply, NULL);
  else udp_recv(pcb, on_reply, NULL);
}
