#include <netinet/in.h>
#include <sys/socket.h>

int ask(int fd, void *packet)
{
    struct sockaddr_in ntp = { .sin_family = AF_INET, .sin_port = htons(123) };
    ntp.sin_addr.s_addr = htonl(0xD8EF2308); // expect: hardcoded-ntp-ip, no-server-override
    return sendto(fd, packet, 48, 0, (struct sockaddr *)&ntp, sizeof ntp);
}
