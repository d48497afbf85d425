// The port is a parameter, written through a pointer of the right family.
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct control {
    char *server;
    uint16_t port;
};

static int resolve(char *host, struct sockaddr_storage *ss)
{
    struct addrinfo *result, *rp;
    if (getaddrinfo(host, NULL, NULL, &result)) return 1;
    for (rp = result; rp; rp = rp->ai_next) {
        if (rp->ai_family == AF_INET) {
            memcpy(ss, (struct sockaddr_in *)rp->ai_addr, sizeof(struct sockaddr_in));
            break;
        }
    }
    freeaddrinfo(result);
    return 0;
}

static int set_up(int fd, struct sockaddr_storage *ss, uint16_t port)
{
    struct sockaddr_in *ipv4;
    ipv4 = (struct sockaddr_in *)ss;
    ipv4->sin_port = htons(port);
    return connect(fd, (struct sockaddr *)ss, sizeof(*ipv4));
}

int main(int argc, char **argv)
{
    struct control control = {0};
    struct sockaddr_storage ss;
    if (argc > 1) control.server = argv[1];
    if (!control.server) control.server = strdup("time.google.com"); // expect: hardcoded-ntp-host
    if (control.port == 0) control.port = 123;
    if (resolve(control.server, &ss)) return 1;
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    return set_up(fd, &ss, control.port);
}
