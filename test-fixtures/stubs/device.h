/* Enough of the SDKs' types for fixtures in C to pass a syntax check. Functions declare themselves by their use. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef int esp_err_t;
typedef uint32_t TickType_t;
typedef void *TaskHandle_t;
typedef void *esp_http_client_handle_t;
typedef void *esp_mqtt_client_handle_t;
typedef struct { uint32_t addr; } ip4_addr_t;
typedef struct { union { ip4_addr_t ip4; } u_addr; uint8_t type; } ip_addr_t;
typedef int8_t err_t;
#define ESP_OK 0
#define ESP_FAIL -1
#define pdMS_TO_TICKS(ms) ((TickType_t)((ms) / 10))
#define portTICK_PERIOD_MS 10
#define portTICK_RATE_MS 10
#define portMAX_DELAY 0xffffffffu
#define ESP_LOGI(tag, ...) printf(__VA_ARGS__)
#define ESP_LOGW(tag, ...) printf(__VA_ARGS__)
#define ESP_LOGE(tag, ...) printf(__VA_ARGS__)
#define IP4_ADDR(to, a, b, c, d) ((to)->addr = (a) | (b) << 8 | (c) << 16 | (d) << 24)
#define IP_ADDR4(to, a, b, c, d) ((to)->u_addr.ip4.addr = (a) | (b) << 8 | (c) << 16 | (d) << 24)
#define SNTP_OPMODE_POLL 0
#define ESP_SNTP_OPMODE_POLL 0
void sntp_setservername(uint8_t slot, const char *name);
void esp_sntp_setservername(uint8_t slot, const char *name);
void sntp_setserver(uint8_t slot, const ip_addr_t *address);
void esp_sntp_setserver(uint8_t slot, const ip_addr_t *address);
void sntp_init(void);
void esp_sntp_init(void);
void vTaskDelay(TickType_t ticks);
uint32_t esp_random(void);
int ipaddr_aton(const char *text, ip_addr_t *to);
esp_err_t esp_http_client_perform(esp_http_client_handle_t client);
