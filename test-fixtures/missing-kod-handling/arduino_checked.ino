#include <WiFi.h>
#include <WiFiUdp.h>

byte packetBuffer[48];
WiFiUDP Udp;

bool usable(const byte *reply) {
  if ((reply[0] & 0xC0) == 0xC0) return false;
  return reply[1] >= 1 && reply[1] <= 15;
}

unsigned long readTime() {
  if (Udp.parsePacket() < 48) return 0;
  Udp.read(packetBuffer, 48);
  if (!usable(packetBuffer)) return 0;
  unsigned long seconds = 0;
  for (int i = 40; i < 44; i++) seconds = (seconds << 8) | packetBuffer[i];
  return seconds - 2208988800UL;
}

void setup() { Udp.begin(2390); }

void loop() {
  memset(packetBuffer, 0, 48);
  packetBuffer[0] = 0x23;
  Udp.beginPacket("ntp.example.com", 123);
  Udp.write(packetBuffer, 48);
  Udp.endPacket();
  delay(1000);
  Serial.println(readTime());
  delay(3600000);
}
