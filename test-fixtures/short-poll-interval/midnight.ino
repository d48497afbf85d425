#include <ESP8266WiFi.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "0.acme.pool.ntp.org", 0, 86400000); // expect: no-server-override
unsigned long lastDraw = 0;

void draw() {
  Serial.println(timeClient.getFormattedTime());
}

void setup() {
  timeClient.begin();
}

void loop() {
  // A display tick.
  if (millis() - lastDraw > 1000) {
    lastDraw = millis();
    timeClient.update();
    draw();
  }
}
