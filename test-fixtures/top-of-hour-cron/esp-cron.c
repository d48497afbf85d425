#include <cron.h>
#include "esp_http_client.h"

static void upload(cron_job *job) {
    esp_http_client_config_t config = {.url = "https://collect.example.com/v1"};
    esp_http_client_handle_t client = esp_http_client_init(&config);
    esp_http_client_perform(client);
    esp_http_client_cleanup(client);
}

void app_main(void) {
    cron_job_create("0 0 * * * *", upload, NULL); // expect: top-of-hour-cron
    cron_start();
}
