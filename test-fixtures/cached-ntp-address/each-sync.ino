// The name is looked up for every sync: nothing is kept.
#include <WiFi.h>
#include <WiFiUdp.h>
#include <Preferences.h>
#include <TimeLib.h>

WiFiUDP udp;
Preferences prefs;
IPAddress timeServerIP;
byte packet[48];

time_t askTime() {
  String ntpServer = prefs.getString("ntp", "0.acme.pool.ntp.org");
  if (!WiFi.hostByName(ntpServer.c_str(), timeServerIP)) return 0;
  memset(packet, 0, sizeof(packet));
  packet[0] = 0x23;
  udp.beginPacket(timeServerIP, 123);
  udp.write(packet, sizeof(packet));
  udp.endPacket();
  return 0;
}

void setup() {
  udp.begin(2390);
  prefs.begin("clock");
  setSyncProvider(askTime);
  setSyncInterval(43200);
}

void loop() {
  delay(1000);
}
