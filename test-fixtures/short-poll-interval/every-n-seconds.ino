#include <FastLED.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600000); // expect: no-server-override

void loop() {
  // How often is the macro's secret.
  EVERY_N_HOURS(6) {
    timeClient.forceUpdate();
  }
  FastLED.show();
}
