#include "mbed.h"
#include "NTPClient.h"

EthernetInterface net;

int main() {
  net.connect();
  NTPClient ntp(&net);
  ntp.set_server("216.239.35.0", 123); // expect: hardcoded-ntp-ip, no-server-override
  set_time(ntp.get_timestamp());
}
