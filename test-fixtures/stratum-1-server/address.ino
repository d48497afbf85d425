// An address of a stratum-1 server: the address is the graver fault, and one literal gets one finding.
#include <Arduino.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "132.163.4.101", 0, 3600000); // expect: hardcoded-ntp-ip, no-server-override

void setup() { timeClient.begin(); }

void loop() { timeClient.update(); }
