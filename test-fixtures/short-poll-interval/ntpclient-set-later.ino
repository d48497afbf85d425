#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 60000); // expect: no-server-override

void setup() {
  timeClient.begin();
  timeClient.setUpdateInterval(6 * 3600 * 1000UL);
}

void loop() {
  timeClient.update();
}
