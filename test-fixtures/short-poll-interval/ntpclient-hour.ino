#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600UL * 1000); // expect: no-server-override

void setup() {
  timeClient.begin();
}

void loop() {
  timeClient.update();
  delay(500);
}
