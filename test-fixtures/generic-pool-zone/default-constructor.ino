// The zone that is asked, in capitals, and the words of a comment: pool.ntp.org
#include <NTPClient.h>
#include <WiFiUdp.h>

WiFiUDP udp;
NTPClient timeClient(udp, "Europe.pool.ntp.org", 3600, 7200000); // expect: generic-pool-zone, no-server-override

void setup() { timeClient.begin(); }

void loop() { timeClient.update(); }
