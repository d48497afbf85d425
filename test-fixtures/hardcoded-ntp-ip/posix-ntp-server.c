/* Answers the clocks of the plant; asks nobody. */
#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>

#define ALLOWED_NETWORK "216.239.35.0"

int serve(void)
{
    struct sockaddr_in me, client;
    socklen_t length = sizeof client;
    unsigned char packet[48];
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    memset(&me, 0, sizeof me);
    me.sin_family = AF_INET;
    me.sin_port = htons(123);
    me.sin_addr.s_addr = htonl(INADDR_ANY);
    bind(fd, (struct sockaddr *)&me, sizeof me);
    for (;;) {
        recvfrom(fd, packet, sizeof packet, 0, (struct sockaddr *)&client, &length);
        if (client.sin_addr.s_addr != inet_addr(ALLOWED_NETWORK))
            continue;
        packet[0] = 0x24;
        sendto(fd, packet, sizeof packet, 0, (struct sockaddr *)&client, length);
    }
}
