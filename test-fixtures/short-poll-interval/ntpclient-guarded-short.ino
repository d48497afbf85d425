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
  if (millis() - lastSync >= 5 * 60 * 1000) { // expect: short-poll-interval
    lastSync = millis();
    timeClient.update();
  }
}
