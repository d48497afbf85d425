#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <Ticker.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600000); // expect: no-server-override
Ticker ticker;

void sync() {
  timeClient.forceUpdate();
}

void setup() {
  timeClient.begin();
  ticker.attach(20, sync); // expect: short-poll-interval
}

void loop() {
}
