#include "HttpClient/HttpClient.h"
#include "application.h"

HttpClient http;
http_header_t headers[] = {{"Accept", "*/*"}, {NULL, NULL}};
http_request_t request;
http_response_t response;

void setup() {
  request.hostname = "api.acme.example";
  request.port = 80;
  request.path = "/wake";
  http.post(request, response, headers);
  http.put(request, response, headers); // expect: empty-post-content-length
}

void loop() {}
