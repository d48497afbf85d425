#pragma once

#define NTP_SERVER_1 "216.239.35.0" // expect: hardcoded-ntp-ip, no-server-override
#define NTP_SERVER_2 "ntp.acme.example"
#define NTP_SERVER_UNUSED "216.239.35.8"
#define MQTT_SERVER "131.107.13.100"
