// Whoever uses this may set the server: a library is no firmware.
#include <Arduino.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

class HouseClock {
 public:
  void setServer(const char *name) { server = name; }
  void begin() {
    client.setPoolServerName(server);
    client.begin();
  }

 private:
  WiFiUDP udp;
  NTPClient client{udp};
  const char *server = "time.google.com"; // expect: hardcoded-ntp-host
};
