#include <WiFi.h>
extern "C" {
#include "freertos/FreeRTOS.h"
#include "freertos/timers.h"
}
#include <AsyncMqttClient.h>
AsyncMqttClient mqttClient;
TimerHandle_t mqttReconnectTimer;
void connectToMqtt() { mqttClient.connect(); }
void onMqttDisconnect(AsyncMqttClientDisconnectReason reason) {
  xTimerStart(mqttReconnectTimer, 0); // expect: missing-backoff
}
void setup() {
  mqttReconnectTimer = xTimerCreate("mqtt", pdMS_TO_TICKS(2000), pdFALSE, (void*)0, reinterpret_cast<TimerCallbackFunction_t>(connectToMqtt));
  mqttClient.onDisconnect(onMqttDisconnect);
  mqttClient.setServer("broker.example.com", 1883);
}
void loop() {}
