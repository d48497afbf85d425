#include <WiFi.h>
#include <PubSubClient.h>
WiFiClient net;
PubSubClient client(net);
void reconnect() {
  int tries = 0;
  while (!client.connected() && tries < 5) {
    if (!client.connect("d")) {
      delay(2000);
      tries++;
    }
  }
  if (!client.connected()) ESP.deepSleep(3600e6);
}
void setup() { client.setServer("broker.example.com", 1883); }
void loop() { if (!client.connected()) reconnect(); client.loop(); }
