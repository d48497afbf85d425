#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "192.168.1.1");

void setup() {
  timeClient.begin();
}

void loop() {
  timeClient.update();
}
