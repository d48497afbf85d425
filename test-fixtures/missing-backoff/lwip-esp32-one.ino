#include <WiFi.h>
#include <esp_sntp.h>

void setup() {
  configTzTime("CET-1CEST,M3.5.0,M10.5.0/3", "0.acme.pool.ntp.org", nullptr); // expect: no-server-override
}

void loop() {
}
