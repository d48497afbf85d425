#include <ESP8266WiFi.h>
#include <Ticker.h>
#include <AsyncMqttClient.h>
AsyncMqttClient mqttClient;
Ticker mqttReconnectTimer;
void connectToMqtt() {
  mqttClient.connect();
}
void onMqttDisconnect(AsyncMqttClientDisconnectReason reason) {
  if (WiFi.isConnected()) {
    mqttReconnectTimer.once(2, connectToMqtt); // expect: missing-backoff
  }
}
void setup() {
  mqttClient.onDisconnect(onMqttDisconnect);
  mqttClient.setServer("broker.example.com", 1883);
  WiFi.begin("a", "b");
}
void loop() {}
