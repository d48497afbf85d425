#include <ESP8266WiFi.h>
#include <ESP8266HTTPClient.h>
void setup() {
  WiFi.begin("a", "b");
  WiFiClient c; HTTPClient http;
  http.begin(c, "http://api.example.com/boot");
  if (http.GET() != 200) ESP.deepSleep(60e6);
  ESP.deepSleep(3600e6);
}
void loop() {}
