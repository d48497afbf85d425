#include <WallTime.h>

WallTime wall("time.google.com"); // expect: no-server-override, hardcoded-ntp-host

void setup() {}

void loop() {
  wall.ask();
  delay(3600000);
}
