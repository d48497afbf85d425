#define TINY_GSM_MODEM_SIM7600
#include <TinyGsmClient.h>

HardwareSerial SerialAT(1);
TinyGsm modem(SerialAT);

void setup() {
  modem.restart();
  modem.NTPServerSync("216.239.35.4", 4); // expect: hardcoded-ntp-ip, no-server-override
}

void loop() {}
