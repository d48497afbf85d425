#include "core_http_client.h"

static uint8_t buffer[512];

HTTPStatus_t wake(TransportInterface_t *transport, HTTPResponse_t *response)
{
    HTTPRequestInfo_t info = { 0 };
    HTTPRequestHeaders_t headers = { 0 };
    info.pMethod = HTTP_METHOD_POST;
    info.methodLen = 4;
    info.pPath = "/wake";
    info.pathLen = 5;
    headers.pBuffer = buffer;
    headers.bufferLen = sizeof(buffer);
    HTTPClient_InitializeRequestHeaders(&headers, &info);
    return HTTPClient_Send(transport, &headers, NULL, 0, response, 0); // expect: empty-post-content-length
}

HTTPStatus_t wake_framed(TransportInterface_t *transport, HTTPResponse_t *response)
{
    HTTPRequestInfo_t info = { .pMethod = "POST", .methodLen = 4, .pPath = "/wake", .pathLen = 5 };
    HTTPRequestHeaders_t headers = { .pBuffer = buffer, .bufferLen = sizeof(buffer) };
    HTTPClient_InitializeRequestHeaders(&headers, &info);
    HTTPClient_AddHeader(&headers, "Content-Length", 14, "0", 1);
    return HTTPClient_Send(transport, &headers, NULL, 0, response, 0);
}
