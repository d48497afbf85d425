#include <WiFi.h>
#include <PubSubClient.h>
WiFiClient net;
PubSubClient client(net);
unsigned long lastTry = 0;
unsigned long backoff = 1000;
void setup() { client.setServer("broker.example.com", 1883); }
void loop() {
  if (!client.connected()) {
    if (millis() - lastTry >= backoff) {
      lastTry = millis();
      if (client.connect("d")) backoff = 1000;
      else backoff = backoff < 300000 ? backoff * 2 : 300000;
    }
    return;
  }
  client.loop();
}
