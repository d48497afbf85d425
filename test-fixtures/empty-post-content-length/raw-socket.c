#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define HOST "api.acme.example"

static const char request[] =
    "POST /wake HTTP/1.0\r\n" // expect: empty-post-content-length
    "Host: " HOST "\r\n"
    "\r\n";

void wake(int fd)
{
    send(fd, request, strlen(request), 0);
}

void wake_formatted(int fd, const char *id)
{
    char text[256];
    snprintf(text, sizeof text, "POST /wake/%s HTTP/1.1\r\nHost: %s\r\n\r\n", id, HOST); // expect: empty-post-content-length
    write(fd, text, strlen(text));
}

void report(int fd, const char *body)
{
    char text[512];
    snprintf(text, sizeof text,
             "POST /report HTTP/1.1\r\nHost: %s\r\nContent-Length: %zu\r\n\r\n%s",
             HOST, strlen(body), body);
    write(fd, text, strlen(text));
}

void state(int fd)
{
    const char *text = "GET /state HTTP/1.1\r\nHost: " HOST "\r\n\r\n";
    write(fd, text, strlen(text));
}
