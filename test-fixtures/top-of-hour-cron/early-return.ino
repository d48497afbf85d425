// The test stands in a function that leaves early.
#include <HTTPClient.h>
#include <WiFi.h>
#include <time.h>

const int EVERY_MINUTES = 60;

bool isValid() { return time(NULL) > 100000; }

bool dueNow() {
  if (!isValid()) {
    return false;
  }
  time_t now = time(NULL);
  struct tm *utc = gmtime(&now);
  bool onBoundary = (utc->tm_min % EVERY_MINUTES == 0) && (utc->tm_sec < 5); // expect: top-of-hour-cron
  if (!onBoundary) {
    return false;
  }
  return true;
}

/** Where it is open, whatever the time. */
bool mayUpload() {
  if (!isValid()) return false;
  if (WiFi.status() != WL_CONNECTED) return false;
  return true;
}

void upload() {
  HTTPClient http;
  http.begin("http://collector.weather-station.io/upload");
  http.GET();
  http.end();
}

void setup() { WiFi.begin("ssid", "password"); }

void loop() {
  if (dueNow()) upload();
  static unsigned long last = 0;
  if (millis() - last > 3600000UL && mayUpload()) {
    last = millis();
    upload();
  }
  delay(10);
}
