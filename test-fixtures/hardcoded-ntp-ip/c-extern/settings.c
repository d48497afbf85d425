#include "settings.h"

const char *const time_host = "216.239.35.4"; // expect: hardcoded-ntp-ip, no-server-override
const struct network_settings network = {
    "131.107.13.100",
    "132.163.4.101", // expect: hardcoded-ntp-ip
};
