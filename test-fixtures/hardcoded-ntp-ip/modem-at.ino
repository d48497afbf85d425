#include <HardwareSerial.h>

HardwareSerial sim(2);

void setup() {
  sim.begin(115200);
  sim.println("AT+CNTP=\"132.163.4.101\",4"); // expect: hardcoded-ntp-ip, no-server-override
  sim.println("AT+CNTP");
  sim.println("AT+CDNSCFG=\"8.8.8.8\",\"8.8.4.4\"");
}

void loop() {}
