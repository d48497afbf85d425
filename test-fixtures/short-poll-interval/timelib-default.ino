#include <TimeLib.h>
#include <ESP8266WiFi.h>
#include <WiFiUdp.h>

WiFiUDP Udp;
byte packet[48];

void sendRequest(const char *host) {
  memset(packet, 0, 48);
  packet[0] = 0x23;
  Udp.beginPacket(host, 123);
  Udp.write(packet, 48);
  Udp.endPacket();
}

time_t getNtpTime() {
  while (Udp.parsePacket() > 0)
    ;
  sendRequest("0.acme.pool.ntp.org"); // expect: no-server-override
  uint32_t start = millis();
  while (millis() - start < 1500) {
    if (Udp.parsePacket() >= 48) {
      Udp.read(packet, 48);
      if ((packet[0] & 0xC0) == 0xC0 || packet[1] == 0) return 0;
      unsigned long seconds = (unsigned long)packet[40] << 24 | (unsigned long)packet[41] << 16 | packet[42] << 8 | packet[43];
      return seconds - 2208988800UL;
    }
  }
  return 0;
}

void setup() {
  Udp.begin(8888);
  setSyncProvider(getNtpTime); // expect: short-poll-interval
}

void loop() {
  if (timeStatus() != timeNotSet) Serial.println(now());
}
