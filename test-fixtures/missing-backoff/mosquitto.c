#include <mosquitto.h>
#include <unistd.h>
int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("dev", true, NULL);
  while (mosquitto_connect(m, "broker.example.com", 1883, 60) != MOSQ_ERR_SUCCESS) { // expect: missing-backoff
    sleep(5);
  }
  return mosquitto_loop_forever(m, -1, 1);
}
