#include <TimeLib.h>
#include <TimeAlarms.h>
#include <WiFiUdp.h>

WiFiUDP udp;
byte packet[48];

void syncClock() {
  packet[0] = 0x23;
  udp.beginPacket("ntp.example.com", 123);
  udp.write(packet, 48);
  udp.endPacket();
}

void setup() {
  udp.begin(2390);
  Alarm.timerRepeat(300, syncClock); // expect: short-poll-interval
}

void loop() { Alarm.delay(100); }
