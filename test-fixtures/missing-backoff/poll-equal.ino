#include <WiFi.h>
#include <HTTPClient.h>
void setup() { WiFi.begin("a", "b"); }
void loop() {
  HTTPClient http;
  http.begin("http://api.example.com/state");
  int code = http.GET();
  if (code == 200) Serial.println(http.getString());
  else Serial.println("error");
  http.end();
  delay(30000);
}
