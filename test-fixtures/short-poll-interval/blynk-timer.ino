#include <BlynkSimpleEsp8266.h>
#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 3600000); // expect: no-server-override
BlynkTimer timer;

void sync() {
  timeClient.forceUpdate();
}

void setup() {
  timeClient.begin();
  timer.setInterval(10000L, sync); // expect: short-poll-interval
}

void loop() {
  timer.run();
}
