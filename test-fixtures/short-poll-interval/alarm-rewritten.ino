// Every five seconds until the clock is set, then every three hours.
#include <TimeLib.h>
#include <TimeAlarms.h>
#include <WiFiUdp.h>

WiFiUDP udp;
int syncAlarm;
bool first = true;
byte packet[48];

void syncClock() {
  packet[0] = 0x23;
  udp.beginPacket("ntp.example.com", 123);
  udp.write(packet, 48);
  udp.endPacket();
  Alarm.delay(500);
  if (!udp.parsePacket()) return;
  if (first) {
    Alarm.write(syncAlarm, 10800);
    first = false;
  }
}

void setup() {
  udp.begin(2390);
  syncAlarm = Alarm.timerRepeat(5, syncClock);
}

void loop() { Alarm.delay(100); }
