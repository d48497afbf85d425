#include <Arduino.h>
#include <WiFiManager.h>
#include <time.h>

char ntp_server[40] = "time.google.com"; // expect: hardcoded-ntp-host
WiFiManagerParameter ntpParameter("server", "NTP server", ntp_server, 40);

void boot() {
  WiFiManager manager;
  manager.addParameter(&ntpParameter);
  manager.autoConnect("clock");
  strcpy(ntp_server, ntpParameter.getValue());
  configTime(0, 0, ntp_server);
}
