#include <HTTPClient.h>
#include <WiFi.h>

const String nothing = "";

void report(const String &payload) {
  HTTPClient http;
  http.begin("http://api.acme.example/report");
  http.POST(payload);
  http.end();
}

void ping() {
  HTTPClient http;
  String body;
  http.begin("http://api.acme.example/ping");
  http.POST(nothing); // expect: empty-post-content-length
  body = "x=" + String(analogRead(0));
  http.POST(body);
  http.end();
}

void setup() {
  report("t=" + String(millis()));
  ping();
}

void loop() {}
