// The minute guard only paces the look at the clock: a second test decides.
#include <NTPClient.h>
#include <WiFi.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "time.google.com", 0, 3600000); // expect: hardcoded-ntp-host, no-server-override
unsigned long lastLook = 0;
volatile bool wanted = false;

void IRAM_ATTR pressed() {
  wanted = true;
}

void setup() {
  WiFi.begin("ssid", "secret");
  attachInterrupt(0, pressed, FALLING);
  timeClient.begin();
}

void loop() {
  if (millis() - lastLook >= 30000) {
    lastLook = millis();
    if (wanted) {
      wanted = false;
      timeClient.forceUpdate();
    }
  }
}
