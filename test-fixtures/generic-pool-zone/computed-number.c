#include <stdio.h>
#include <stdlib.h>
#include "lwip/apps/sntp.h"

static char name[32];

void start_time(void) {
  snprintf(name, sizeof name, "%d.pool.ntp.org", rand() % 4); // expect: generic-pool-zone
  sntp_setoperatingmode(SNTP_OPMODE_POLL);
  sntp_setservername(0, name);
  sntp_init();
}
