#include <WiFi.h>

void setup() {
  WiFi.begin("home", "secret");
  NTP.begin("216.239.35.0", "ntp.acme.example"); // expect: hardcoded-ntp-ip, no-server-override
  NTP.waitSet();
}

void loop() {}
