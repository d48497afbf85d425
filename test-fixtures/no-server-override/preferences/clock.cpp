#include <Arduino.h>
#include <Preferences.h>
#include <time.h>

static char server[64] = "time.google.com"; // expect: hardcoded-ntp-host

void loadClock(Preferences &prefs) {
  String stored = prefs.getString("ntp", server);
  stored.toCharArray(server, sizeof(server));
}

void startClock() {
  configTime(0, 0, server);
}
