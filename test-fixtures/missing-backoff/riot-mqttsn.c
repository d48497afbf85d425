#include "net/emcute.h"
#include "ztimer.h"
void up(sock_udp_ep_t *gw) {
  while (emcute_con(gw, true, NULL, NULL, 0, 0) != EMCUTE_OK) { // expect: missing-backoff
    ztimer_sleep(ZTIMER_MSEC, 1000);
  }
}
