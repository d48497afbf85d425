#include <Arduino.h>

struct Settings {
  static constexpr const char *NTP = "216.239.35.4"; // expect: hardcoded-ntp-ip, no-server-override
  static constexpr const char *MQTT = "131.107.13.100";
};

void setup() {
  configTime(0, 0, Settings::NTP);
}

void loop() {}
