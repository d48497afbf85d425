#include <Preferences.h>
#include <WiFi.h>
#include <esp_sntp.h>

void setup() {
  sntp_setoperatingmode(SNTP_OPMODE_POLL);
  sntp_setservername(0, "0.acme.pool.ntp.org"); // expect: no-server-override
  sntp_setservername(1, "1.acme.pool.ntp.org"); // expect: missing-backoff
  sntp_init();
}

void loop() {
}
