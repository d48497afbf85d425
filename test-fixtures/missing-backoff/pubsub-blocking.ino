#include <ESP8266WiFi.h>
#include <PubSubClient.h>
WiFiClient net;
PubSubClient client(net);
void reconnect() {
  while (!client.connected()) { // expect: missing-backoff
    Serial.print("Connecting...");
    if (client.connect("dev1")) {
      Serial.println("ok");
      client.subscribe("in");
    } else {
      Serial.println(client.state());
      delay(5000);
    }
  }
}
void setup() {
  WiFi.begin("ssid", "pw");
  while (WiFi.status() != WL_CONNECTED) delay(500);
  client.setServer("broker.example.com", 1883);
}
void loop() {
  if (!client.connected()) reconnect();
  client.loop();
}
