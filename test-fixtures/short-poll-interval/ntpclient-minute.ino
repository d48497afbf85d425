#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

#define UTC_OFFSET 3600
#define NTP_INTERVAL 60 * 1000 // expect: short-poll-interval

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", UTC_OFFSET, NTP_INTERVAL); // expect: no-server-override

void setup() {
  timeClient.begin();
}

void loop() {
  timeClient.update();
}
