#include <netdb.h>
#include <string.h>
#include <sys/socket.h>

int query(void)
{
    struct addrinfo hints, *res;
    unsigned char packet[48] = {0x23};
    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_DGRAM;
    if (getaddrinfo("2001:4860:4806:4::", "123", &hints, &res) != 0) // expect: hardcoded-ntp-ip, no-server-override
        return -1;
    int fd = socket(res->ai_family, res->ai_socktype, res->ai_protocol);
    return sendto(fd, packet, sizeof packet, 0, res->ai_addr, res->ai_addrlen);
}
