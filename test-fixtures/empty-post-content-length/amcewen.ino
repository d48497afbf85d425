#include <Ethernet.h>
#include <HttpClient.h>

EthernetClient net;
HttpClient http(net);

void setup() {
  http.post("api.acme.example", 80, "/wake"); // expect: empty-post-content-length
  http.get("api.acme.example", "/state");
}

void loop() {}
