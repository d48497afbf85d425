#include <asyncHTTPrequest.h>

asyncHTTPrequest request;

void wake() {
  if (request.open("POST", "http://api.acme.example/wake")) request.send(); // expect: empty-post-content-length
}

void wakeFramed() {
  if (request.open("POST", "http://api.acme.example/wake")) request.send("");
}

void setup() {
  wake();
  wakeFramed();
}

void loop() {}
