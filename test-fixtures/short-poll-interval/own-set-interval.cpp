// A member that the base class declares, in a header that was not read: not the interval of ezTime.
#include "Device.h"
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient ntp(udp, "ntp.example.com", 0, 3600000);

void Device::begin() {
  setInterval(30, 10);
  ntp.begin();
}

void Device::handle() { ntp.update(); }
