#include "NetworkTime.h"
#include "lwip/apps/sntp.h"

class NetworkTime {
 public:
  explicit NetworkTime(const char *server = "132.163.4.102") : server_(server) {} // expect: hardcoded-ntp-ip, no-server-override
  void begin() {
    sntp_setservername(0, server_);
    sntp_init();
  }

 private:
  const char *server_;
};

static NetworkTime networkTime;

void board_init() {
  networkTime.begin();
}
