// The clock chip keeps the time of the wall.
#include <DS3231.h>
#include <Ethernet.h>
#include <EthernetUdp.h>

DS3231 clock;
RTCDateTime dt;
EthernetUDP udp;
byte packet[48];

void ask() {
  packet[0] = 0x23;
  udp.beginPacket("ntp.example.com", 123);
  udp.write(packet, 48);
  udp.endPacket();
}

void setup() { udp.begin(2390); }

void loop() {
  dt = clock.getDateTime();
  if (dt.hour == 10 && dt.minute == 0) ask(); // expect: top-of-hour-cron
  delay(30000);
}
