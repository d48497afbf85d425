#include "clock.h"
#include "config.h"
#include "mqtt_client.h"

static void configure(const char *first, const char *second)
{
    clock_set_server(0, first);
    clock_set_server(1, second);
}

void app_main(void)
{
    esp_mqtt_client_config_t mqtt = { .broker.address.hostname = MQTT_SERVER };
    configure(NTP_SERVER_1, NTP_SERVER_2);
    clock_set_server(2, "132.163.4.102"); // expect: hardcoded-ntp-ip
    clock_start();
    esp_mqtt_client_init(&mqtt);
}
