#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org"); // expect: no-server-override
unsigned long lastSync = 0;

void setup() {
  timeClient.begin();
}

void loop() {
  // The program is slower than the library would be.
  if (millis() - lastSync >= 3600000UL) {
    lastSync = millis();
    timeClient.update();
  }
}
