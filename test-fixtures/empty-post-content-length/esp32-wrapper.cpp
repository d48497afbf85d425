#include <Arduino.h>
#include <HTTPClient.h>

static int send(const char *method, const String &path, const String &body) {
  HTTPClient http;
  http.begin("http://api.acme.example" + path);
  int code = http.sendRequest(method, body);
  http.end();
  return code;
}

void setup() {
  send("GET", "/state", "");
  send("POST", "/wake", ""); // expect: empty-post-content-length
  send("POST", "/log", "up");
  send("DELETE", "/log", "");
}

void loop() {}
