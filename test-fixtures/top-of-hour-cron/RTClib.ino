#include <WiFi.h>
#include <RTClib.h>
#include <HTTPClient.h>

RTC_DS3231 rtc;
volatile bool fired = false;

void IRAM_ATTR onAlarm() { fired = true; }

void report() {
  HTTPClient http;
  http.begin("http://api.example.com/alive");
  http.GET();
  http.end();
}

void setup() {
  rtc.begin();
  rtc.setAlarm1(DateTime(2026, 1, 1, 3, 0, 0), DS3231_A1_Hour);  // expect: top-of-hour-cron
  attachInterrupt(digitalPinToInterrupt(4), onAlarm, FALLING);
}

void loop() {
  DateTime now = rtc.now();
  if (fired) {
    fired = false;
    report();
  }
  if (now.minute() == 0 && now.second() == 0) report();  // expect: top-of-hour-cron
  if (now.hour() == 7) digitalWrite(2, HIGH);
}
