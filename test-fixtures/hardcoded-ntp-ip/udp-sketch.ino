#include <WiFi.h>
#include <WiFiUdp.h>

IPAddress timeServer(132, 163, 4, 101); // expect: hardcoded-ntp-ip, no-server-override
IPAddress dnsServer(8, 8, 8, 8);
IPAddress gateway(192, 168, 1, 1);
const int NTP_PACKET_SIZE = 48;
byte packetBuffer[NTP_PACKET_SIZE];
WiFiUDP Udp;

void sendNTPpacket(IPAddress &address) {
  memset(packetBuffer, 0, NTP_PACKET_SIZE);
  packetBuffer[0] = 0b11100011;
  Udp.beginPacket(address, 123);
  Udp.write(packetBuffer, NTP_PACKET_SIZE);
  Udp.endPacket();
}

void setup() {
  WiFi.config(IPAddress(192, 168, 1, 50), dnsServer, gateway);
  WiFi.begin("home", "secret");
  Udp.begin(2390);
  sendNTPpacket(timeServer);
}

void loop() {}
