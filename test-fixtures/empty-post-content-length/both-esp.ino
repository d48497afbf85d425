#ifdef ESP8266
#include <ESP8266HTTPClient.h>
#include <ESP8266WiFi.h>
#else
#include <HTTPClient.h>
#include <WiFi.h>
#endif

WiFiClient wifi;

void setup() {
  HTTPClient http;
  http.begin(wifi, "http://api.acme.example/hello");
  http.POST(""); // expect: empty-post-content-length
  http.end();
}

void loop() {}
