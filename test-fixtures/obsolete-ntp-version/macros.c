#include "lwip/udp.h"
#include <stdint.h>
#include <string.h>

#define SNTP_MSG_LEN 48
#define SNTP_PORT 123
#define SNTP_LI_NO_WARNING 0x00
#define SNTP_VERSION (3 << 3) // expect: obsolete-ntp-version
#define SNTP_MODE_CLIENT 0x03

static struct udp_pcb *pcb;

void sntp_request(const ip_addr_t *server) {
  struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, SNTP_MSG_LEN, PBUF_RAM);
  uint8_t *request = (uint8_t *)p->payload;
  memset(request, 0, SNTP_MSG_LEN);
  request[0] = SNTP_LI_NO_WARNING | SNTP_VERSION | SNTP_MODE_CLIENT;
  udp_sendto(pcb, p, server, SNTP_PORT);
  pbuf_free(p);
}

enum { NTP_LI = 0, NTP_VN = 2, NTP_MODE = 3 }; // expect: obsolete-ntp-version

void ntp_request(const ip_addr_t *server) {
  struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, SNTP_MSG_LEN, PBUF_RAM);
  uint8_t *request = (uint8_t *)p->payload;
  memset(request, 0, SNTP_MSG_LEN);
  request[0] = (NTP_LI << 6) | (NTP_VN << 3) | NTP_MODE;
  udp_sendto(pcb, p, server, SNTP_PORT);
  pbuf_free(p);
}

void ntp_request_in_steps(const ip_addr_t *server) {
  struct pbuf *p = pbuf_alloc(PBUF_TRANSPORT, SNTP_MSG_LEN, PBUF_RAM);
  uint8_t *request = (uint8_t *)p->payload;
  memset(request, 0, SNTP_MSG_LEN);
  request[0] = 3;
  request[0] |= 4 << 3;
  udp_sendto(pcb, p, server, SNTP_PORT);
  pbuf_free(p);
}
