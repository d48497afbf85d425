#include <HTTPClient.h>
#include <WiFi.h>

void addDefaults(HTTPClient &client) {
  client.addHeader("content-length", "0");
}

void direct() {
  HTTPClient http;
  http.begin("http://api.acme.example/a");
  http.addHeader("Content-Length", "0");
  http.POST("");
  http.end();
}

void byHelper() {
  HTTPClient http;
  http.begin("http://api.acme.example/b");
  addDefaults(http);
  http.POST("");
  http.end();
}

void other() {
  HTTPClient http;
  http.begin("http://api.acme.example/c");
  http.addHeader("Content-Type", "application/json");
  http.POST(""); // expect: empty-post-content-length
  http.end();
}

void setup() {
  direct();
  byHelper();
  other();
}

void loop() {}
