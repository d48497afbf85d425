#include <WiFi.h>
#include <ArduinoWebsockets.h>
using namespace websockets;
WebsocketsClient client;
void setup() { WiFi.begin("a", "b"); }
void loop() {
  if (!client.available()) {
    bool ok = client.connect("ws://stream.example.com/feed");
    if (!ok) { delay(1000); return; }
  }
  client.poll();
}
