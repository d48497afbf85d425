#include <WiFi.h>
#include <WiFiUdp.h>

#define NTP_PORT 123

WiFiUDP udp;
byte packet[48];

void setup() {
  IPAddress ntp;
  IPAddress resolver;
  ntp.fromString("64.113.32.5"); // expect: hardcoded-ntp-ip, no-server-override
  resolver.fromString("8.8.4.4");
  udp.begin(123);
  packet[0] = 0x23;
  udp.beginPacket(ntp, NTP_PORT);
  udp.write(packet, sizeof packet);
  udp.endPacket();
}

void loop() {}
