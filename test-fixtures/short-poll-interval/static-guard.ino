#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600000); // expect: no-server-override

void syncNow() {
  static unsigned long last = 0;
  if (millis() - last < 10000) return; // expect: short-poll-interval
  last = millis();
  timeClient.forceUpdate();
}

void loop() {
  syncNow();
}
