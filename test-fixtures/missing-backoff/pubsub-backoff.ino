#include <ESP8266WiFi.h>
#include <PubSubClient.h>
WiFiClient net;
PubSubClient client(net);
void reconnect() {
  unsigned long wait = 1000;
  while (!client.connected()) {
    if (client.connect("dev1")) {
      client.subscribe("in");
    } else {
      delay(wait + random(0, 500));
      wait = min(wait * 2, 600000UL);
    }
  }
}
void setup() { client.setServer("broker.example.com", 1883); }
void loop() {
  if (!client.connected()) reconnect();
  client.loop();
}
