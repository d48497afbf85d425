#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 1200000); // expect: short-poll-interval, no-server-override

void setup() {
  timeClient.begin();
}

void loop() {
  timeClient.update();
}
