#include <ESP8266WiFi.h>
#include <time.h>

uint32_t sntp_update_delay_MS_rfc_not_less_than_15000() {
  return 30 * 1000; // expect: short-poll-interval
}

void setup() {
  configTime(0, 0, "0.acme.pool.ntp.org"); // expect: no-server-override
}

void loop() {
}
