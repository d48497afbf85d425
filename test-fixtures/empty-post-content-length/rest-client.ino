#include <Ethernet.h>
#include <RestClient.h>

RestClient client = RestClient("api.acme.example");

void setup() {
  client.post("/wake", NULL); // expect: empty-post-content-length
  client.put("/wake", NULL); // expect: empty-post-content-length
  client.post("/wake", "");
  client.post("/data", "on=1");
}

void loop() {}
