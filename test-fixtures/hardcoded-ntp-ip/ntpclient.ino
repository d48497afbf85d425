#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP ntpUDP;
NTPClient timeClient(ntpUDP, "216.239.35.4", 3600, 3600000); // expect: hardcoded-ntp-ip, no-server-override
WiFiUDP logUDP;

void setup() {
  WiFi.begin("home", "secret");
  timeClient.begin();
  logUDP.beginPacket("131.107.13.100", 514);
  logUDP.print("up");
  logUDP.endPacket();
}

void loop() {
  timeClient.update();
}
