#include <WiFi.h>
#include "time.h"
void setup() {
  WiFi.begin("a", "b");
  configTime(0, 0, "pool.ntp.org"); // expect: no-server-override, generic-pool-zone
  struct tm t;
  while (!getLocalTime(&t)) { delay(1000); }
  while (time(nullptr) < 100000) delay(200);
}
void loop() {}
