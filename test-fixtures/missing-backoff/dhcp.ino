#include <SPI.h>
#include <Ethernet.h>
void setup() {
  byte mac[] = {0xDE, 0xAD, 0xBE, 0xEF, 0xFE, 0xED};
  while (Ethernet.begin(mac) == 0) { delay(5000); }
}
void loop() {}
