#include <Ethernet.h>
#include <EthernetUdp.h>
#include <NTPClient.h>

static const IPAddress server = IPAddress(216, 239, 35, 8); // expect: hardcoded-ntp-ip, no-server-override
EthernetUDP udp;
NTPClient *client = nullptr;

void setup() {
  byte mac[] = {0xDE, 0xAD, 0xBE, 0xEF, 0xFE, 0xED};
  Ethernet.begin(mac);
  client = new NTPClient(udp, server); // expect: short-poll-interval
  client->begin();
}

void loop() {
  client->update();
}
