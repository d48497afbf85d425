#include <ESP8266WiFi.h>
#include "Adafruit_MQTT.h"
#include "Adafruit_MQTT_Client.h"
WiFiClient client;
Adafruit_MQTT_Client mqtt(&client, "io.example.com", 1883, "user", "key");
void MQTT_connect() {
  int8_t ret;
  if (mqtt.connected()) return;
  Serial.print("Connecting to MQTT... ");
  while ((ret = mqtt.connect()) != 0) { // expect: missing-backoff
    Serial.println(mqtt.connectErrorString(ret));
    mqtt.disconnect();
    delay(5000);
  }
}
void setup() { WiFi.begin("a", "b"); }
void loop() { MQTT_connect(); mqtt.processPackets(10000); }
