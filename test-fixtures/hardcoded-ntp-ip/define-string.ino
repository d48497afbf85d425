#include <WiFi.h>
#include <time.h>

#define NTP_SERVER "216.239.35.0" // expect: hardcoded-ntp-ip, no-server-override

void setup() {
  WiFi.begin("home", "secret");
  configTime(0, 0, NTP_SERVER);
}

void loop() {}
