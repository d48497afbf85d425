#include <WiFi.h>
#include <time.h>

unsigned long lastTry = 0;

bool synced() {
  return time(nullptr) > 1600000000;
}

void setup() {
  configTime(0, 0, "0.acme.pool.ntp.org"); // expect: no-server-override
}

void loop() {
  if (synced()) return;
  if (lastTry != 0 && millis() - lastTry < 60000) return; // expect: missing-backoff
  lastTry = millis();
  configTime(0, 0, "0.acme.pool.ntp.org");
}
