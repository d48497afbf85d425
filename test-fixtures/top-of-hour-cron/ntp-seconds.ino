#include <ESP8266WiFi.h>
#include <WiFiUdp.h>

const unsigned long seventyYears = 2208988800UL;
WiFiUDP udp;
byte packet[48];
unsigned long epoch, minutes;

void ask() {
  memset(packet, 0, 48);
  packet[0] = 0b11100011;
  udp.beginPacket("ntp.example.net", 123);
  udp.write(packet, 48);
  udp.endPacket();
}

void take() {
  if (udp.parsePacket() == 0) return;
  udp.read(packet, 48);
  if (packet[1] == 0) return;
  unsigned long since1900 = word(packet[40], packet[41]) << 16 | word(packet[42], packet[43]);
  epoch = since1900 - seventyYears;
  minutes = (epoch % 3600) / 60;
}

void loop() {
  take();
  if (minutes == 0) {  // expect: top-of-hour-cron
    ask();
  }
  delay(1000);
}
