/* A header is compiled in: nobody edits it in the field, and a guard is there for the build. */
#pragma once

#define NTP_BACKUP "time2.google.com" // expect: hardcoded-ntp-host

#ifndef NTP_PRIMARY
#define NTP_PRIMARY "time1.google.com" // expect: no-server-override, hardcoded-ntp-host
#endif

void clock_start(void);
