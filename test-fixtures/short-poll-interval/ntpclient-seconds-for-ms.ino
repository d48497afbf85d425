#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org"); // expect: no-server-override

void setup() {
  timeClient.begin();
  // Meant were seconds.
  timeClient.setUpdateInterval(3600); // expect: short-poll-interval
}

void loop() {
  timeClient.update();
}
