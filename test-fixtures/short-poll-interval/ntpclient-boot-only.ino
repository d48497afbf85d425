#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org"); // expect: no-server-override

void setup() {
  timeClient.begin();
  timeClient.update();
  ESP.deepSleep(6 * 3600 * 1000000ULL);
}

void loop() {
}
