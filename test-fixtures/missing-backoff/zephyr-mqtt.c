#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>
static struct mqtt_client client;
static int try_connect(struct mqtt_client *c) {
  int rc = mqtt_connect(c);
  if (rc != 0) return rc;
  return mqtt_input(c);
}
void main(void) {
  while (try_connect(&client) != 0) { // expect: missing-backoff
    k_sleep(K_MSEC(2000));
  }
}
