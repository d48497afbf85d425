/* A daemon that looks up before its loop and never in it. */
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void ask(int fd, const struct sockaddr *server, socklen_t len)
{
    unsigned char packet[48] = { 0x23 };
    sendto(fd, packet, sizeof(packet), 0, server, len);
}

int main(int argc, char **argv)
{
    struct addrinfo hints = { .ai_socktype = SOCK_DGRAM };
    struct addrinfo *found;
    int fd;

    if (getaddrinfo(argv[1], "123", &hints, &found) != 0) // expect: cached-ntp-address
        return 1;
    fd = socket(found->ai_family, SOCK_DGRAM, 0);
    for (;;) {
        ask(fd, found->ai_addr, found->ai_addrlen);
        sleep(3600);
    }
}
