#include "netutils/webclient.h"

int wake(void)
{
    struct webclient_context ctx;
    webclient_set_defaults(&ctx);
    ctx.method = "POST";
    ctx.url = "http://api.acme.example/wake";
    return webclient_perform(&ctx); // expect: empty-post-content-length
}

int report(const char *text, int length)
{
    struct webclient_context ctx;
    webclient_set_defaults(&ctx);
    ctx.method = "POST";
    ctx.url = "http://api.acme.example/report";
    webclient_set_static_body(&ctx, text, length);
    return webclient_perform(&ctx);
}
