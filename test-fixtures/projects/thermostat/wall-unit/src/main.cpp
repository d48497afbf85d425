// Wall unit, Arduino on an ESP32: reads the room, keeps the clock, reports for duty once a week.
#include <Arduino.h>
#include <HTTPClient.h>
#include <NTPClient.h>
#include <WiFi.h>
#include <WiFiUdp.h>

const char *NTP_SERVER = "132.163.4.101";
const char *ALIVE_URL = "http://api.warmhouse.example/v1/units/alive";
const int SUNDAY = 0;
const int SENSOR_PIN = 34;
const int DEMAND_PIN = 25;

WiFiUDP udp;
NTPClient timeClient(udp, NTP_SERVER, 0, 604800000UL);
float setPoint = 19.5;
unsigned long lastMinute = 0;

void joinWiFi() {
  WiFi.begin();
  while (WiFi.status() != WL_CONNECTED) {
    delay(200);
  }
}

void syncClock() {
  while (!timeClient.forceUpdate()) {
    delay(1000);
  }
}

void reportForDuty() {
  HTTPClient http;
  http.begin(ALIVE_URL);
  int status = http.POST("");
  if (status != 200) {
    Serial.printf("not reported: %d\n", status);
  }
  http.end();
}

void setup() {
  Serial.begin(115200);
  pinMode(DEMAND_PIN, OUTPUT);
  joinWiFi();
  timeClient.begin();
  syncClock();
}

void loop() {
  float room = analogReadMilliVolts(SENSOR_PIN) / 10.0 - 50;
  digitalWrite(DEMAND_PIN, room < setPoint ? HIGH : LOW);

  if (millis() - lastMinute >= 60000) {
    lastMinute = millis();
    if (timeClient.getDay() == SUNDAY && timeClient.getHours() == 19 && timeClient.getMinutes() == 45) {
      syncClock();
      reportForDuty();
    }
  }
}
