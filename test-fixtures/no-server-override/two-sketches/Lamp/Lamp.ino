#include <WiFi.h>
#include <WebServer.h>
#include <time.h>
#include "store.h"

WebServer web(80);
String server = "time.google.com"; // expect: hardcoded-ntp-host

void save() {
  server = web.arg("server");
  configTime(0, 0, server.c_str());
}

void setup() {
  web.on("/save", save);
  configTime(0, 0, server.c_str());
}

void loop() {
  web.handleClient();
}
