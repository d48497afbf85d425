#include <ESP8266WiFi.h>
#include <ESP8266HTTPClient.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "ntp.example.net", 0, 3600000);
WiFiClient wifi;

bool onTheHour() {
  return timeClient.getMinutes() == 0;  // expect: top-of-hour-cron
}

void report() {
  HTTPClient http;
  http.begin(wifi, "http://api.example.com/alive");
  http.GET();
  http.end();
}

void loop() {
  if (timeClient.getFormattedTime() == "03:00:00") report();  // expect: top-of-hour-cron
  if (onTheHour()) report();
  time_t now = time(nullptr);
  struct tm *t = localtime(&now);
  if (t->tm_hour == 12 && t->tm_min == 0 && t->tm_sec < 5) report();  // expect: top-of-hour-cron
  int h = t->tm_hour;
  if (h >= 6 && h < 22) report();
  if (millis() % 3600000 == 0) Serial.println("hour since boot");
}
