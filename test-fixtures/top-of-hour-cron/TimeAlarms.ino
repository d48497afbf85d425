#include <ESP8266WiFi.h>
#include <TimeLib.h>
#include <TimeAlarms.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "ntp.example.net", 0, 3600000);

void nightlySync() {
  timeClient.forceUpdate();
}

void lightsOn() {
  digitalWrite(5, HIGH);
}

void setup() {
  Alarm.alarmRepeat(3, 0, 0, nightlySync);  // expect: top-of-hour-cron
  Alarm.alarmRepeat(dowSunday, 19, 45, 0, nightlySync);  // expect: top-of-hour-cron
  Alarm.alarmRepeat(18, 30, 0, lightsOn);
  Alarm.timerRepeat(43200, nightlySync);
  Alarm.alarmRepeat(random(24), random(60), random(60), nightlySync);
}

void loop() {
  Alarm.delay(1000);
}
