#include <HTTPClient.h>
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient ntp(udp, "ntp.example.com");
unsigned long last = 0;

time_t ntpTime() {
  if (ntp.forceUpdate()) return ntp.getEpochTime();
  return 0;
}

String page() {
  HTTPClient http;
  http.begin("http://api.example.com/page");
  int code = http.GET();
  if (code == 200) return http.getString();
  return "";
}

void setup() {
  String text = page();
  while (text == "") { // expect: missing-backoff
    delay(3000);
    text = page();
  }
}

void loop() {
  if (millis() - last > 3600000) { // expect: missing-backoff
    time_t now = ntpTime();
    if (now != 0) last = millis();
  }
  delay(1000);
}
