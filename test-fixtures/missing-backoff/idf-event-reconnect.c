#include "esp_log.h"
#include "mqtt_client.h"
static void mqtt_event_handler(void *args, esp_event_base_t base, int32_t event_id, void *event_data) {
  esp_mqtt_event_handle_t event = event_data;
  esp_mqtt_client_handle_t client = event->client;
  switch ((esp_mqtt_event_id_t)event_id) {
    case MQTT_EVENT_CONNECTED:
      esp_mqtt_client_subscribe(client, "/topic", 0);
      break;
    case MQTT_EVENT_DISCONNECTED:
      ESP_LOGI("x", "lost");
      esp_mqtt_client_reconnect(client); // expect: missing-backoff
      break;
    default:
      break;
  }
}
void start(void) {
  esp_mqtt_client_config_t cfg = { .broker.address.uri = "mqtt://broker.example.com" };
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&cfg);
  esp_mqtt_client_register_event(client, ESP_EVENT_ANY_ID, mqtt_event_handler, NULL);
  esp_mqtt_client_start(client);
}
