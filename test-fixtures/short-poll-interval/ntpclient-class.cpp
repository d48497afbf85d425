#include <NTPClient.h>
#include <WiFiUdp.h>

class Clock {
 public:
  Clock() : client(udp, "0.acme.pool.ntp.org", 0, 600000) {} // expect: short-poll-interval, no-server-override
  void begin() { client.begin(); }
  void tick() { client.update(); }

 private:
  WiFiUDP udp;
  NTPClient client;
};

Clock wallClock;

void setup() {
  wallClock.begin();
}

void loop() {
  wallClock.tick();
}
