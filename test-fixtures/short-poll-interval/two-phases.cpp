#include <WiFiUdp.h>

#define SEND_SECONDS 1
#define REPLY_SECONDS 1

class TimeAsker {
 public:
  TimeAsker() : asking(true), sent(0), interval(SEND_SECONDS * 1000) {} // expect: short-poll-interval
  bool poll();

 private:
  WiFiUDP udp;
  bool asking;
  unsigned long sent;
  unsigned long interval;
};

bool TimeAsker::poll() {
  byte packet[48] = {0x23};
  if (asking) {
    if (sent && millis() - sent < interval) return false;
    asking = false;
    udp.beginPacket("0.acme.pool.ntp.org", 123); // expect: no-server-override
    udp.write(packet, 48);
    udp.endPacket();
    sent = millis();
    return false;
  }
  if (udp.parsePacket() > 0) {
    asking = true;
    return true;
  }
  if (millis() - sent > REPLY_SECONDS * 1000) asking = true;
  return false;
}
