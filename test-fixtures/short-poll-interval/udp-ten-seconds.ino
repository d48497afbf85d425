#include <Ethernet.h>
#include <EthernetUdp.h>

byte mac[] = {0xDE, 0xAD, 0xBE, 0xEF, 0xFE, 0xED};
const char timeServer[] = "0.acme.pool.ntp.org"; // expect: no-server-override
byte packetBuffer[48];
EthernetUDP Udp;

void sendNTPpacket(const char *address) {
  memset(packetBuffer, 0, 48);
  packetBuffer[0] = 0b11100011;
  Udp.beginPacket(address, 123);
  Udp.write(packetBuffer, 48);
  Udp.endPacket();
}

void setup() {
  Ethernet.begin(mac);
  Udp.begin(8888);
}

void loop() {
  sendNTPpacket(timeServer);
  delay(1000);
  if (Udp.parsePacket()) {
    Udp.read(packetBuffer, 48);
    Serial.println(packetBuffer[1]);
  }
  delay(10000); // expect: short-poll-interval
  Ethernet.maintain();
}
