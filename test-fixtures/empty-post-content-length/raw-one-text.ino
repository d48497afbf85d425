#include <WiFi.h>

const char *host = "api.acme.example";
WiFiClient client;

void setup() {
  client.connect(host, 80);
  client.print(String("POST /wake HTTP/1.1\r\n") + // expect: empty-post-content-length
               "Host: " + host + "\r\n" +
               "Connection: close\r\n\r\n");
  client.print(String("PUT /wake HTTP/1.1\r\n") +
               "Host: " + host + "\r\n" +
               "Content-Length: 0\r\n\r\n");
}

void loop() {}
