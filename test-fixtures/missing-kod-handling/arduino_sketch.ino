#include <WiFi.h>
#include <WiFiUdp.h>

const int NTP_PACKET_SIZE = 48;
byte packetBuffer[NTP_PACKET_SIZE];
WiFiUDP Udp;

void setup() { Udp.begin(2390); }

void loop() {
  memset(packetBuffer, 0, NTP_PACKET_SIZE);
  packetBuffer[0] = 0xE3;
  Udp.beginPacket("ntp.example.com", 123);
  Udp.write(packetBuffer, NTP_PACKET_SIZE);
  Udp.endPacket();
  delay(1000);
  if (Udp.parsePacket()) {
    Udp.read(packetBuffer, NTP_PACKET_SIZE);
    unsigned long highWord = word(packetBuffer[40], packetBuffer[41]); // expect: missing-kod-handling
    unsigned long lowWord = word(packetBuffer[42], packetBuffer[43]);
    unsigned long epoch = (highWord << 16 | lowWord) - 2208988800UL;
    Serial.println(epoch);
  }
  delay(3600000);
}
