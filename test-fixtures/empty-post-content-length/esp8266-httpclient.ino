#include <ESP8266HTTPClient.h>
#include <ESP8266WiFi.h>

WiFiClient wifi;

void setup() {
  HTTPClient http;
  http.begin(wifi, "http://api.acme.example/hello");
  http.POST("");
  http.sendRequest("PUT");
  http.end();
}

void loop() {}
