#include <Arduino.h>
#include <string>

namespace config {
constexpr auto kTimeZone = "CET-1CEST,M3.5.0,M10.5.0/3";
constexpr const char *kNtp = "216.239.35.12"; // expect: hardcoded-ntp-ip, no-server-override
}

class Clock {
 public:
  void start() {
    configTzTime(config::kTimeZone, config::kNtp);
  }
};

static Clock wallClock;

void setup() {
  wallClock.start();
}

void loop() {}
