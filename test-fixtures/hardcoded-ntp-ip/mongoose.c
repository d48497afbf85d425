#include "mongoose.h"

#define TIME_URL "udp://216.239.35.0:123" // expect: hardcoded-ntp-ip, no-server-override

static void sfn(struct mg_connection *c, int ev, void *ev_data)
{
    (void) c, (void) ev, (void) ev_data;
}

void start(struct mg_mgr *mgr)
{
    mg_sntp_connect(mgr, TIME_URL, sfn, NULL);
    mg_http_connect(mgr, "http://131.107.13.100/", sfn, NULL);
}
