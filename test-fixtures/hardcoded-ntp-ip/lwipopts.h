#ifndef LWIPOPTS_H
#define LWIPOPTS_H

#define LWIP_DNS 0
#define SNTP_SERVER_DNS 0
#define SNTP_SERVER_ADDRESS "131.107.13.100" // expect: hardcoded-ntp-ip, no-server-override
#define SNTP_UPDATE_DELAY 3600000

#endif
