#include <WiFi.h>

const char *ntpServer1 = "pool.ntp.org"; // expect: no-server-override, generic-pool-zone
const char *ntpServer2 = "216.239.35.0"; // expect: hardcoded-ntp-ip
const long gmtOffset_sec = 3600;

void setup() {
  WiFi.begin("home", "secret");
  configTime(gmtOffset_sec, 3600, ntpServer1, ntpServer2, "192.168.178.1");
}

void loop() {}
