#include <WiFi.h>
#include <esp_sntp.h>

void setup() {
  configTime(3600, 3600, "0.acme.pool.ntp.org", "1.acme.pool.ntp.org"); // expect: missing-backoff, no-server-override
}

void loop() {
}
