#include <WiFi.h>
#include <HTTPClient.h>
enum State { IDLE, UPLOAD, WAIT_RETRY };
State state = IDLE;
unsigned long retryAt = 0;
bool upload() {
  HTTPClient http;
  http.begin("http://api.example.com/data");
  int code = http.GET();
  http.end();
  return code == 200;
}
void setup() { WiFi.begin("a", "b"); }
void loop() {
  switch (state) {
    case IDLE:
      if (digitalRead(4)) state = UPLOAD;
      break;
    case UPLOAD:
      if (upload()) {
        state = IDLE;
      } else {
        retryAt = millis() + 3000; // expect: missing-backoff
        state = WAIT_RETRY;
      }
      break;
    case WAIT_RETRY:
      if (millis() >= retryAt) state = UPLOAD; // guard
      break;
  }
}
