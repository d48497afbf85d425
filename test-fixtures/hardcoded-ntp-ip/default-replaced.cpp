#include "lwip/apps/sntp.h"

static void begin_time(const char *server = "216.239.35.0") {
  sntp_setservername(0, server);
  sntp_init();
}

void board_init() {
  begin_time("ntp.acme.example");
}
