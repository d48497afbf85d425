/* The same request goes on; nothing is asked anew. */
#include "esp_http_client.h"

void ask(void) {
  esp_http_client_config_t config = {.url = "https://example.com/x", .is_async = true};
  esp_http_client_handle_t client = esp_http_client_init(&config);
  esp_err_t err;
  while (1) {
    err = esp_http_client_perform(client);
    if (err != ESP_ERR_HTTP_EAGAIN) break;
  }
}
