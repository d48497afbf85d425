#include <HTTPClient.h>
#include <WiFi.h>

const char *BASE = "http://api.acme.example";

void setup() {
  WiFi.begin("home", "secret");
  HTTPClient http;
  http.begin(String(BASE) + "/hello");
  http.POST(""); // expect: empty-post-content-length
  http.PUT(""); // expect: empty-post-content-length
  http.PATCH(""); // expect: empty-post-content-length
  http.POST(String()); // expect: empty-post-content-length
  http.POST((uint8_t *)NULL, 0); // expect: empty-post-content-length
  http.sendRequest("POST"); // expect: empty-post-content-length
  http.sendRequest("POST", ""); // expect: empty-post-content-length
  http.sendRequest("PUT", (uint8_t *)nullptr, 0); // expect: empty-post-content-length
  http.sendRequest("DELETE");
  http.GET();
  http.POST("{\"on\":true}");
  http.end();
}

void loop() {}
