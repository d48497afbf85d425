#include <DS3232RTC.h>
#include <TimeLib.h>

DS3232RTC myRTC;

void setup() {
  setSyncProvider(myRTC.get);
  setSyncInterval(10);
}

void loop() {
  Serial.println(now());
  delay(1000);
}
