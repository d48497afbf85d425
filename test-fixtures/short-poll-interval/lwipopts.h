#ifndef LWIPOPTS_H
#define LWIPOPTS_H

#define SNTP_SERVER_DNS 1
#define SNTP_UPDATE_DELAY 60000 // expect: short-poll-interval
#define SNTP_RETRY_TIMEOUT 15000

#endif
