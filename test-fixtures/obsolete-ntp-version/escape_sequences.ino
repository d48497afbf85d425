// A clock with a receipt printer: the byte ESC is no NTP header.
#include <WiFiUdp.h>

WiFiUDP udp;
byte ntpBuffer[48];
byte printerBuffer[8];

void askNtp() {
  memset(ntpBuffer, 0, 48);
  ntpBuffer[0] = 0x23;
  udp.beginPacket("ntp.example.com", 123);
  udp.write(ntpBuffer, 48);
  udp.endPacket();
}

void resetPrinter() {
  printerBuffer[0] = 0x1B;
  printerBuffer[1] = '@';
  Serial1.write(printerBuffer, 2);
}

void boldOnTerminal() {
  char line[16] = "\x1b[1m";
  Serial.print(line);
  Serial.print("\x1b[0m");
}

void setup() { udp.begin(2390); }

void loop() {
  askNtp();
  resetPrinter();
  boldOnTerminal();
  delay(3600000);
}
