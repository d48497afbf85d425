// The time is asked for again only after the link was lost.
#include <NTPClient.h>
#include <WiFi.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "time.google.com", 0, 3600000); // expect: hardcoded-ntp-host, no-server-override

void setup() {
  WiFi.begin("ssid", "secret");
  timeClient.begin();
  timeClient.forceUpdate();
}

void loop() {
  if (WiFi.status() != WL_CONNECTED) {
    WiFi.reconnect();
    timeClient.forceUpdate();
  }
  delay(30000);
}
