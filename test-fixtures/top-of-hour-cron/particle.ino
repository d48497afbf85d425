#include "Particle.h"

int lastDay = -1;

void setup() {
  Particle.connect();
}

void loop() {
  if (Time.hour() == 4 && Time.minute() == 0) {  // expect: top-of-hour-cron
    Particle.syncTime();
  }
  if (Time.day() != lastDay) {  // expect: top-of-hour-cron
    lastDay = Time.day();
    Particle.syncTime();
  }
}
