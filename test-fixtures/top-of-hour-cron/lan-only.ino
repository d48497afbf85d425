#include <WiFi.h>
#include <TimeLib.h>
#include <PubSubClient.h>
#include <HTTPClient.h>

WiFiClient net;
PubSubClient mqtt(net);

void setup() {
  mqtt.setServer("192.168.1.5", 1883);
}

void loop() {
  if (minute() == 0) {
    mqtt.publish("room/alive", "1");
  }
  if (hour() == 6) {
    HTTPClient http;
    http.begin("http://10.0.0.7/on");
    http.GET();
  }
}
