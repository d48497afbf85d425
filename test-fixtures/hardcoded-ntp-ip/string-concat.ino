#include <WiFi.h>
#include <ezTime.h>

String network = "216.239.35.";

void setup() {
  WiFi.begin("home", "secret");
  ezt::setServer(network + "8"); // expect: hardcoded-ntp-ip, no-server-override
  waitForSync();
}

void loop() {
  events();
}
