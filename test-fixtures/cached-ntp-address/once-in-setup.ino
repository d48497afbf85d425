// The address of the first answer is asked for months.
#include <WiFi.h>
#include <WiFiUdp.h>
#include <Preferences.h>
#include <TimeLib.h>

WiFiUDP udp;
Preferences prefs;
IPAddress timeServerIP;
byte packet[48];

time_t askTime() {
  memset(packet, 0, sizeof(packet));
  packet[0] = 0x23;
  udp.beginPacket(timeServerIP, 123);
  udp.write(packet, sizeof(packet));
  udp.endPacket();
  return 0;
}

void setup() {
  WiFi.begin("ssid", "password");
  udp.begin(2390);
  prefs.begin("clock");
  String ntpServer = prefs.getString("ntp", "0.acme.pool.ntp.org");
  WiFi.hostByName(ntpServer.c_str(), timeServerIP); // expect: cached-ntp-address
  setSyncProvider(askTime);
  setSyncInterval(43200);
}

void loop() {
  delay(1000);
}
