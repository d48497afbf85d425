#include <WiFi.h>
#include <HTTPClient.h>
void setup() { WiFi.begin("a", "b"); }
void report(float t) {
  HTTPClient http;
  int code;
  do { // expect: missing-backoff
    http.begin("http://api.example.com/data?t=" + String(t));
    code = http.GET();
    http.end();
    if (code != 200) delay(1000);
  } while (code != 200);
}
void loop() { report(analogRead(A0)); delay(600000); }
