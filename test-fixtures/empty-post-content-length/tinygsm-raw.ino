#define TINY_GSM_MODEM_SIM800
#include <TinyGsmClient.h>

TinyGsm modem(Serial1);
TinyGsmClient client(modem);

void setup() {
  client.connect("api.acme.example", 80);
  client.print("POST /wake HTTP/1.1\r\n"); // expect: empty-post-content-length
  client.print("Host: api.acme.example\r\n");
  client.print("Connection: close\r\n\r\n");
}

void loop() {}
