/* The look-up stands in the loop: every request goes where the name points then. */
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

    for (;;) {
        struct addrinfo *found;
        int fd;

        if (getaddrinfo(argv[1], "123", &hints, &found) == 0) {
            fd = socket(found->ai_family, SOCK_DGRAM, 0);
            ask(fd, found->ai_addr, found->ai_addrlen);
            close(fd);
            freeaddrinfo(found);
        }
        sleep(3600);
    }
}
