#include <ArduinoHttpClient.h>
#include <WiFiNINA.h>

WiFiClient wifi;
HttpClient client(wifi, "api.acme.example", 80);

void framed() {
  client.beginRequest();
  client.post("/wake");
  client.sendHeader("Content-Length", 0);
  client.endRequest();
}

void unframed() {
  client.beginRequest();
  client.post("/wake"); // expect: empty-post-content-length
  client.sendHeader("X-Api-Key", "k");
  client.endRequest();
}

void setup() {
  framed();
  unframed();
}

void loop() {}
