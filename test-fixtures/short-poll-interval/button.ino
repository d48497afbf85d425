#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600000); // expect: no-server-override

void setup() {
  timeClient.begin();
}

void loop() {
  // Somebody has to press it.
  if (digitalRead(4) == LOW) {
    timeClient.forceUpdate();
  }
  delay(50);
}
