// A sketch alone in its folder is taken for an example: found, softened.
#include <WiFi.h>
#include <time.h>

const char *ntpServer = "time.google.com"; // expect: no-server-override, hardcoded-ntp-host

void setup() {
  WiFi.begin("ssid", "password");
  configTime(3600, 0, ntpServer);
}

void loop() {
  delay(1000);
}
