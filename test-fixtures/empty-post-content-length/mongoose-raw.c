#include "mongoose.h"

static void fn(struct mg_connection *c, int ev, void *ev_data)
{
    if (ev == MG_EV_CONNECT) {
        mg_printf(c, "POST /wake HTTP/1.1\r\nHost: %s\r\n\r\n", "api.acme.example"); // expect: empty-post-content-length
    } else if (ev == MG_EV_OPEN) {
        mg_printf(c, "POST /wake HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    }
}

void start(struct mg_mgr *mgr)
{
    mg_http_connect(mgr, "http://api.acme.example", fn, NULL);
}
