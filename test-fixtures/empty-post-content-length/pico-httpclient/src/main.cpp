#include <Arduino.h>
#include <HTTPClient.h>
#include <WiFi.h>

void setup() {
  HTTPClient http;
  http.begin("http://api.acme.example/hello");
  http.POST("");
  http.end();
}

void loop() {}
