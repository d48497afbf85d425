#include <AsyncUDP.h>
#include <WiFi.h>

AsyncUDP udp;

void setup() {
  WiFi.begin("home", "secret");
  if (udp.connect(IPAddress(216, 239, 35, 0), 123)) { // expect: hardcoded-ntp-ip, no-server-override
    uint8_t packet[48] = {0x23};
    udp.write(packet, 48);
  }
}

void loop() {}
