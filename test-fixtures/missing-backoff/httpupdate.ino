#include <ESP8266WiFi.h>
#include <ESP8266HTTPClient.h>
bool sent = false;
void setup() { WiFi.begin("a", "b"); }
void loop() {
  if (!sent) { // expect: missing-backoff
    WiFiClient c; HTTPClient http;
    http.begin(c, "http://api.example.com/boot");
    if (http.GET() > 0) sent = true;
    http.end();
  }
  delay(100);
}
