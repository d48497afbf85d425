#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600000); // expect: no-server-override
const int syncMinute = ESP.getEfuseMac() % 60;

void loop() {
  // Once a day, at a minute of its own.
  if (timeClient.getHours() == 4 && timeClient.getMinutes() == syncMinute) {
    timeClient.forceUpdate();
  }
}
