#include <WiFi.h>
#include <WiFiUdp.h>

struct TimeServer {
  const char *label;
  IPAddress address;
};

TimeServer timeServers[] = {
  {"nist", IPAddress(132, 163, 4, 101)}, // expect: hardcoded-ntp-ip, no-server-override
  {"google", IPAddress(216, 239, 35, 0)}, // expect: hardcoded-ntp-ip
  {"lan", IPAddress(192, 168, 1, 1)},
};
WiFiUDP udp;
byte packet[48];

bool ask(int index) {
  packet[0] = 0x23;
  if (!udp.beginPacket(timeServers[index].address, 123)) return false;
  udp.write(packet, 48);
  return udp.endPacket();
}

void setup() {
  udp.begin(8888);
  ask(0);
}

void loop() {}
