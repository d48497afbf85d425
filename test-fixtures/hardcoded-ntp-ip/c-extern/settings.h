#pragma once

struct network_settings {
    const char *broker;
    const char *ntp;
};

extern const char *const time_host;
extern const struct network_settings network;
