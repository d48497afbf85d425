// Hosts that are asked for something else, and names in comments: time.google.com
#include <Arduino.h>
#include <HTTPClient.h>
#include <PubSubClient.h>
#include <WiFi.h>

WiFiClient net;
PubSubClient mqtt(net);
const char *TIME_API = "http://worldtimeapi.org/api/ip"; // a web service: no time server

void setup() {
  mqtt.setServer("broker.example.net", 1883);
  HTTPClient http;
  http.begin(TIME_API);
  http.GET();
  Serial.println("was: time.google.com");
}

void loop() {}
