#include <RTCZero.h>
#include <WiFiNINA.h>
#include <ArduinoHttpClient.h>

RTCZero rtc;
WiFiClient wifi;
HttpClient client(wifi, "api.example.com", 80);
volatile bool awake = false;

void onAlarm() {
  awake = true;
}

void setup() {
  rtc.begin();
  rtc.setAlarmTime(3, 0, 0);  // expect: top-of-hour-cron
  rtc.enableAlarm(rtc.MATCH_HHMMSS);
  rtc.attachInterrupt(onAlarm);
}

void loop() {
  if (awake) {
    awake = false;
    client.get("/settings");
  }
  rtc.standbyMode();
}
