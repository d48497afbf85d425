#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600000); // expect: no-server-override
unsigned long lastDraw = 0;
unsigned long lastSync = 0;

void loop() {
  if (millis() - lastDraw > 1000) {
    lastDraw = millis();
    Serial.println(timeClient.getFormattedTime());
  }
  if (lastSync == 0 || millis() - lastSync > 4 * 3600000UL) {
    lastSync = millis();
    timeClient.forceUpdate();
  }
}
