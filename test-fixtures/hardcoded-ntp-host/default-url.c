// A default that the parameter gets.
#include "mongoose.h"

static void answer(struct mg_connection *c, int ev, void *data) {}

struct mg_connection *connect_clock(struct mg_mgr *mgr, const char *url, void *data)
{
    if (url == NULL) url = "udp://time.google.com:123"; // expect: hardcoded-ntp-host
    return mg_connect(mgr, url, answer, data);
}
