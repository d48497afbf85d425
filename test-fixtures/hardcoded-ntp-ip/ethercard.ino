#include <EtherCard.h>

static byte mymac[] = {0x74, 0x69, 0x69, 0x2D, 0x30, 0x31};
static byte myip[] = {131, 107, 13, 99};
uint8_t ntpServer[4] = {216, 239, 35, 0}; // expect: hardcoded-ntp-ip, no-server-override
byte Ethernet::buffer[700];

void setup() {
  ether.begin(sizeof Ethernet::buffer, mymac);
  ether.staticSetup(myip);
  ether.ntpRequest(ntpServer, 123);
}

void loop() {}
