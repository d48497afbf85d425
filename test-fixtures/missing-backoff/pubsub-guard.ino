#include <WiFi.h>
#include <PubSubClient.h>
WiFiClient net;
PubSubClient client(net);
long lastReconnectAttempt = 0;
boolean reconnect() {
  if (client.connect("arduinoClient")) {
    client.publish("outTopic", "hello world");
    client.subscribe("inTopic");
  }
  return client.connected();
}
void setup() { client.setServer("broker.example.com", 1883); }
void loop() {
  if (!client.connected()) {
    long now = millis();
    if (now - lastReconnectAttempt > 5000) { // expect: missing-backoff
      lastReconnectAttempt = now;
      if (reconnect()) {
        lastReconnectAttempt = 0;
      }
    }
  } else {
    client.loop();
  }
}
