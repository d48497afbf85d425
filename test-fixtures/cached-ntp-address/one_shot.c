/* Asks once and ends. */
#include <netdb.h>
#include <sys/socket.h>

int main(int argc, char **argv)
{
    unsigned char packet[48] = { 0x23 };
    struct addrinfo *found;
    int fd;

    if (getaddrinfo(argv[1], "123", NULL, &found) != 0)
        return 1;
    fd = socket(found->ai_family, SOCK_DGRAM, 0);
    sendto(fd, packet, sizeof(packet), 0, found->ai_addr, found->ai_addrlen);
    return 0;
}
