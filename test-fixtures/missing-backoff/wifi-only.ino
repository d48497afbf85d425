#include <WiFi.h>
void setup() {
  WiFi.begin("a", "b");
  while (WiFi.status() != WL_CONNECTED) { delay(500); Serial.print("."); }
  while (!Serial) delay(10);
}
void loop() {
  if (WiFi.status() != WL_CONNECTED) { WiFi.disconnect(); WiFi.reconnect(); delay(5000); }
}
