#include <WiFi.h>
#include <HTTPClient.h>
#include "CronAlarms.h"

bool due = false;

void report() {
  HTTPClient http;
  http.begin("http://api.example.com/alive");
  http.GET();
  http.end();
}

void markDue() {
  due = true;
}

char *cronText = (char *)"0 30 2 * * *";  // expect: top-of-hour-cron

void setup() {
  Cron.create((char *)"0 0 * * * *", report, false);  // expect: top-of-hour-cron
  Cron.create(cronText, markDue, false);
}

void loop() {
  Cron.delay();
  if (due) {
    due = false;
    report();
  }
}
