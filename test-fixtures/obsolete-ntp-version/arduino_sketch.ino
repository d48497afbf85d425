#include <WiFi.h>
#include <WiFiUdp.h>

const int NTP_PACKET_SIZE = 48;
byte packetBuffer[NTP_PACKET_SIZE];
WiFiUDP Udp;

void sendNTPpacket(const char *address) {
  memset(packetBuffer, 0, NTP_PACKET_SIZE);
  packetBuffer[0] = 0b00011011; // expect: obsolete-ntp-version
  packetBuffer[2] = 6;
  packetBuffer[3] = 0xEC;
  Udp.beginPacket(address, 123);
  Udp.write(packetBuffer, NTP_PACKET_SIZE);
  Udp.endPacket();
}

void setup() { Udp.begin(2390); }

void loop() {
  sendNTPpacket("ntp.example.com");
  delay(3600000);
}
