// Looked up again each time the link comes back, and so at the latest when the router has been restarted.
#include <WiFi.h>
#include <WiFiUdp.h>
#include <Preferences.h>

WiFiUDP udp;
Preferences prefs;
IPAddress timeServerIP;
byte packet[48];
unsigned long last = 0;

void connectAll() {
  WiFi.begin("ssid", "password");
  WiFi.hostByName(prefs.getString("ntp", "0.acme.pool.ntp.org").c_str(), timeServerIP);
}

void setup() {
  udp.begin(2390);
  prefs.begin("clock");
  connectAll();
}

void loop() {
  if (WiFi.status() != WL_CONNECTED) connectAll();
  if (millis() - last > 43200000UL) {
    last = millis();
    packet[0] = 0x23;
    udp.beginPacket(timeServerIP, 123);
    udp.write(packet, sizeof(packet));
    udp.endPacket();
  }
}
