// The other sketch's portal is another device's.
#include <WiFi.h>
#include <time.h>
#include "zone.h"

void setup() {
  configTzTime(ZONE, "time.google.com"); // expect: no-server-override, hardcoded-ntp-host
}

void loop() {}
