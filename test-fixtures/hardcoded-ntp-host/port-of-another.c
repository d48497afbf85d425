// The same pointer, another service: no time server.
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

static int set_up(int fd, struct sockaddr_storage *ss, uint16_t port)
{
    struct sockaddr_in *ipv4 = (struct sockaddr_in *)ss;
    ipv4->sin_port = htons(port);
    return connect(fd, (struct sockaddr *)ss, sizeof(*ipv4));
}

int main(void)
{
    struct addrinfo *result;
    struct sockaddr_storage ss;
    if (getaddrinfo("logs.example.com", NULL, NULL, &result)) return 1;
    memcpy(&ss, result->ai_addr, sizeof(struct sockaddr_in));
    return set_up(socket(AF_INET, SOCK_DGRAM, 0), &ss, 514);
}
