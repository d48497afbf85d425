#include <zephyr/net/http/client.h>

static uint8_t buffer[512];
static const char *framed_headers[] = {"Content-Length: 0\r\n", NULL};

static void response(struct http_response *rsp, enum http_final_call final, void *user) {}

int wake(int sock)
{
    struct http_request req = {0};
    req.method = HTTP_POST;
    req.url = "/wake";
    req.host = "api.acme.example";
    req.protocol = "HTTP/1.1";
    req.response = response;
    req.recv_buf = buffer;
    req.recv_buf_len = sizeof(buffer);
    return http_client_req(sock, &req, 3000, NULL); // expect: empty-post-content-length
}

int wake_framed(int sock)
{
    struct http_request req = {0};
    req.method = HTTP_POST;
    req.url = "/wake";
    req.header_fields = framed_headers;
    return http_client_req(sock, &req, 3000, NULL);
}

int report(int sock, const char *text, int length)
{
    struct http_request req = {0};
    req.method = HTTP_POST;
    req.url = "/report";
    req.payload = text;
    req.payload_len = length;
    return http_client_req(sock, &req, 3000, NULL);
}
