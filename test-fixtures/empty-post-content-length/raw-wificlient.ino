#include <WiFi.h>

const char *host = "api.acme.example";
WiFiClient client;

void wake() {
  if (!client.connect(host, 80)) return;
  client.println("POST /wake HTTP/1.1"); // expect: empty-post-content-length
  client.print("Host: ");
  client.println(host);
  client.println("Connection: close");
  client.println();
}

void framed() {
  if (!client.connect(host, 80)) return;
  client.println("POST /wake HTTP/1.1");
  client.println("Host: api.acme.example");
  client.println("Content-Length: 0");
  client.println();
}

void report(const String &data) {
  if (!client.connect(host, 80)) return;
  client.println("POST /report HTTP/1.1");
  client.println("Host: api.acme.example");
  client.print("Content-Length: ");
  client.println(data.length());
  client.println();
  client.print(data);
}

void state() {
  if (!client.connect(host, 80)) return;
  client.print(String("GET /state HTTP/1.1\r\nHost: ") + host + "\r\n\r\n");
}

void setup() {
  wake();
  framed();
  report("x=1");
  state();
}

void loop() {}
