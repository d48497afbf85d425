#include <WiFi.h>
#include <WiFiUdp.h>
#include <NTPClient.h>
WiFiUDP udp;
NTPClient timeClient(udp, "time.google.com", 0, 3600000); // expect: no-server-override, hardcoded-ntp-host
void setup() {
  WiFi.begin("a", "b");
  timeClient.begin();
  while (!timeClient.forceUpdate()) { // expect: missing-backoff
    delay(500);
  }
}
void loop() { timeClient.update(); delay(1000); }
