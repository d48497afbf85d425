#include <Ethernet.h>
#include <EthernetUdp.h>

const byte NTP_HOSTS[2][4] = {
  {132, 163, 4, 102}, // expect: hardcoded-ntp-ip, no-server-override
  {216, 239, 35, 12}, // expect: hardcoded-ntp-ip
};
EthernetUDP udp;
byte packet[48];

void request(int n) {
  packet[0] = 0x23;
  udp.beginPacket(NTP_HOSTS[n], 123);
  udp.write(packet, 48);
  udp.endPacket();
}

void setup() {
  for (int i = 0; i < 2; i++) request(i);
}

void loop() {}
