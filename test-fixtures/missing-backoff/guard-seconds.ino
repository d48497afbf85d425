#include <HTTPClient.h>

unsigned long lastSeconds = 0;
unsigned long triedSeconds = 0;

bool fetchWeather() {
  HTTPClient http;
  http.begin("http://api.example.com/weather");
  int code = http.GET();
  http.end();
  return code == 200;
}

bool fetchNews() {
  HTTPClient http;
  http.begin("http://api.example.com/news");
  int code = http.GET();
  http.end();
  return code == 200;
}

void setup() {}

void loop() {
  if (millis() / 1000 - lastSeconds > 600) { // expect: missing-backoff
    if (fetchWeather()) lastSeconds = millis() / 1000;
  }
  if (millis() / 1000 - triedSeconds > 600) {
    fetchNews();
    triedSeconds = millis() / 1000;
  }
  delay(1000);
}
