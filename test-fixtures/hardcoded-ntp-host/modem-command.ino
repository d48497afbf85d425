// The server stands in a modem's command.
#include <Arduino.h>
#include <HardwareSerial.h>

HardwareSerial modem(1);

void setup() {
  modem.begin(115200);
  modem.println("AT+CNTP=\"time.google.com\",0"); // expect: hardcoded-ntp-host, no-server-override
  modem.println("AT+CNTP");
}

void loop() {}
