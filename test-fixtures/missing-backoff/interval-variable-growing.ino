#include <WiFi.h>
#include <HTTPClient.h>
unsigned long last = 0, interval = 30000;
void setup() { WiFi.begin("a", "b"); }
void loop() {
  if (millis() - last >= interval) {
    last = millis();
    HTTPClient http;
    http.begin("http://api.example.com/d");
    if (http.GET() == 200) interval = 3600000;
    else interval = interval >= 3600000 ? 60000 : interval * 2;
    http.end();
  }
}
