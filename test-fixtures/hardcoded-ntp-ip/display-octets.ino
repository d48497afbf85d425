#include <WiFi.h>
#include <WiFiUdp.h>
#include <ESPmDNS.h>
#include <PubSubClient.h>

IPAddress broker(131, 107, 13, 100);
IPAddress staticIp(131, 107, 13, 99);
IPAddress primaryDns(8, 8, 8, 8);
const char *firmware = "1.2.3.4";
WiFiClient net;
PubSubClient mqtt(net);

void setup() {
  WiFi.config(staticIp, IPAddress(131, 107, 13, 1), IPAddress(255, 255, 255, 0), primaryDns);
  mqtt.setServer(broker, 1883);
  configTime(0, 0, "ntp.acme.example");
}

void loop() {}
