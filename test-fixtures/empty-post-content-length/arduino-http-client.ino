#include <ArduinoHttpClient.h>
#include <WiFiNINA.h>

WiFiClient wifi;
HttpClient client = HttpClient(wifi, "api.acme.example", 80);

void setup() {
  client.post("/wake"); // expect: empty-post-content-length
  client.put("/wake"); // expect: empty-post-content-length
  client.post("/wake", "text/plain", ""); // expect: empty-post-content-length
  client.post("/data", "text/plain", "on");
  client.get("/state");
}

void loop() {}
