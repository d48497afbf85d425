// One literal, one finding: a withdrawn stratum-1 name speaks as such, the pool's name as what it is.
#include <WiFi.h>
#include <time.h>

const char *primary = "time.google.com"; // expect: hardcoded-ntp-host, no-server-override

void setup() {
  WiFi.begin("ssid", "password");
  configTime(0, 0, primary);
}

void loop() {
  delay(1000);
}
