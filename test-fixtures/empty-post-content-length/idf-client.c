#include "esp_http_client.h"

void app_main(void)
{
    esp_http_client_config_t config = {
        .url = "http://api.acme.example/wake",
        .method = HTTP_METHOD_POST,
    };
    esp_http_client_handle_t client = esp_http_client_init(&config);
    esp_http_client_perform(client);
    esp_http_client_set_method(client, HTTP_METHOD_PUT);
    esp_http_client_set_post_field(client, "", 0);
    esp_http_client_perform(client);
    esp_http_client_cleanup(client);
}
