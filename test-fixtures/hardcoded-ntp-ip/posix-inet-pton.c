#include <arpa/inet.h>
#include <sys/socket.h>

static int open_socket(struct sockaddr_in *peer, const char *host, int port)
{
    peer->sin_family = AF_INET;
    peer->sin_port = htons(port);
    inet_pton(AF_INET, host, &peer->sin_addr);
    return socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
}

int sync_clock(void)
{
    struct sockaddr_in peer = {0};
    unsigned char packet[48] = {0x23};
    int fd = open_socket(&peer, "216.229.0.179", 123); // expect: hardcoded-ntp-ip, no-server-override
    return sendto(fd, packet, 48, 0, (struct sockaddr *)&peer, sizeof(peer));
}
