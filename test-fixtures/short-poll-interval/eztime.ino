#include <WiFi.h>
#include <ezTime.h>

void setup() {
  setServer("0.acme.pool.ntp.org"); // expect: no-server-override
  setInterval(60); // expect: short-poll-interval
  waitForSync();
}

void loop() {
  events();
}
