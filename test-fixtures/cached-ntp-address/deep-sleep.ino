// Each boot looks the name up, and every sync has a boot of its own.
#include <WiFi.h>
#include <WiFiUdp.h>
#include <Preferences.h>

WiFiUDP udp;
Preferences prefs;
IPAddress timeServerIP;
byte packet[48];

void askTime() {
  memset(packet, 0, sizeof(packet));
  packet[0] = 0x23;
  udp.beginPacket(timeServerIP, 123);
  udp.write(packet, sizeof(packet));
  udp.endPacket();
}

void setup() {
  udp.begin(2390);
  prefs.begin("clock");
  WiFi.hostByName(prefs.getString("ntp", "0.acme.pool.ntp.org").c_str(), timeServerIP);
}

void loop() {
  askTime();
  delay(2000);
  ESP.deepSleep(43200000000);
}
