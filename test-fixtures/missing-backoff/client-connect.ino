#include <SPI.h>
#include <Ethernet.h>
EthernetClient client;
void setup() {
  byte mac[] = {0xDE, 0xAD, 0xBE, 0xEF, 0xFE, 0xED};
  Ethernet.begin(mac);
}
void loop() {
  while (!client.connect("data.example.com", 80)) { // expect: missing-backoff
    Serial.println("failed, retrying");
    delay(1000);
  }
  client.println("GET / HTTP/1.1");
  client.println("Host: data.example.com");
  client.println();
  while (client.connected()) { if (client.available()) Serial.write(client.read()); }
  client.stop();
  delay(60000);
}
