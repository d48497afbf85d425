#include "nx_web_http_client.h"

NX_WEB_HTTP_CLIENT client;

UINT wake(void)
{
    nx_web_http_client_request_initialize(&client, NX_WEB_HTTP_METHOD_POST, "/wake", "api.acme.example", 0, NX_FALSE, NX_NULL, NX_NULL, NX_NULL, 500);
    return nx_web_http_client_request_send(&client, 500); // expect: empty-post-content-length
}

UINT state(void)
{
    nx_web_http_client_request_initialize(&client, NX_WEB_HTTP_METHOD_GET, "/state", "api.acme.example", 0, NX_FALSE, NX_NULL, NX_NULL, NX_NULL, 500);
    return nx_web_http_client_request_send(&client, 500);
}
