// The buffer is declared in a file that was not read.
#include <WiFi.h>
#include <WiFiUdp.h>

WiFiUDP Udp;
IPAddress address;

void ask() {
  WiFi.hostByName(timeServerName, address);
  Udp.beginPacket(address, 123);
  Udp.endPacket();
}

void setup() {
  String fallback = "time.google.com"; // expect: stratum-1-server
  fallback.toCharArray(timeServerName, fallback.length() + 1);
  ask();
}

void loop() { delay(1000); }
