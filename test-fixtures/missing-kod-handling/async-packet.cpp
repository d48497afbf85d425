#include <AsyncUDP.h>
#include <TimeLib.h>

AsyncUDP udp;

void listen() {
  udp.onPacket([](AsyncUDPPacket packet) {
    unsigned long high = word(packet.data()[40], packet.data()[41]); // expect: missing-kod-handling
    unsigned long low = word(packet.data()[42], packet.data()[43]);
    setTime((high << 16 | low) - 2208988800UL);
  });
}

void listenWell() {
  udp.onPacket([](AsyncUDPPacket packet) {
    if (packet.data()[1] == 0) return;
    unsigned long high = word(packet.data()[40], packet.data()[41]);
    unsigned long low = word(packet.data()[42], packet.data()[43]);
    setTime((high << 16 | low) - 2208988800UL);
  });
}
