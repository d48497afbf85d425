#include <WiFi.h>
#include <TimeLib.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "ntp.example.net", 0, 3600000);
int lastHour = -1;
bool synced = false;

void showClock() {
  Serial.println(minute());
}

void early() {
  if (minute() != 0) return;  // expect: top-of-hour-cron
  timeClient.forceUpdate();
}

void byHour() {
  switch (hour()) {
    case 3:  // expect: top-of-hour-cron
      timeClient.forceUpdate();
      break;
    case 7:
      showClock();
      break;
  }
}

void loop() {
  if (minute() == 0 && second() == 0) {  // expect: top-of-hour-cron
    timeClient.forceUpdate();
  }
  if (hour() == 4) {
    if (minute() == 30 && !synced) {  // expect: top-of-hour-cron
      synced = timeClient.forceUpdate();
    }
  }
  if (hour() != lastHour) {  // expect: top-of-hour-cron
    lastHour = hour();
    timeClient.forceUpdate();
  }
  if (!(minute() % 20)) timeClient.forceUpdate();  // expect: top-of-hour-cron
  if (second() == 0) showClock();
  early();
  byHour();
}
