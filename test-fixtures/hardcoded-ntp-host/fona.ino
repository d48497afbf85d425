#include <Adafruit_FONA.h>

Adafruit_FONA fona = Adafruit_FONA(4);

void setup() {
  if (!fona.enableNTPTimeSync(true, F("time.google.com"))) Serial.println(F("no time")); // expect: hardcoded-ntp-host, no-server-override
}

void loop() { delay(1000); }
