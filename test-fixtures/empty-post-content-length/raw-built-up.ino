#include <Ethernet.h>

EthernetClient client;

void wake(int id) {
  String request = "POST /wake/"; // expect: empty-post-content-length
  request += id;
  request += " HTTP/1.1\r\n";
  request += "Host: api.acme.example\r\n";
  request += "\r\n";
  client.print(request);
}

void report(const String &body) {
  String request = "POST /report HTTP/1.1\r\n";
  request += "Host: api.acme.example\r\n";
  request += "Content-Length: " + String(body.length()) + "\r\n";
  request += "\r\n";
  request += body;
  client.print(request);
}

void setup() {
  client.connect("api.acme.example", 80);
  wake(3);
  report("x=1");
}

void loop() {}
