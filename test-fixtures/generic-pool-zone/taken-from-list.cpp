// Servers that are collected in a vector, and the one at its front.
#include <esp_sntp.h>
#include <vector>

static std::vector<const char *> servers;

void startClock() {
  servers.push_back("0.pool.ntp.org"); // expect: generic-pool-zone, no-server-override
  esp_sntp_setservername(0, servers.front());
  esp_sntp_init();
}
