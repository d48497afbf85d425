// The address stays in a static member, whose class stands in a header that was not read.
#include "ClockClient.h"

const char *ClockClient::timeServerName = "ntp.example.com";
IPAddress ClockClient::timeServer;
WiFiUDP ClockClient::udp;
byte ClockClient::packet[48];

void ClockClient::start() {
  WiFi.hostByName(timeServerName, timeServer); // expect: cached-ntp-address
  setSyncProvider(ask);
  setSyncInterval(3600);
}

time_t ClockClient::ask() {
  packet[0] = 0x23;
  udp.beginPacket(timeServer, 123);
  udp.write(packet, 48);
  udp.endPacket();
  return 0;
}
