#include <ESP8266WiFi.h>

void setup() {
  // One slot in most builds: nobody knows.
  configTime(3600, 3600, "0.acme.pool.ntp.org", "1.acme.pool.ntp.org"); // expect: no-server-override
}

void loop() {
}
