#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define NTP_PORT 123

int ask_time(void)
{
    unsigned char packet[48] = {0x23};
    struct sockaddr_in addr;
    int fd = socket(AF_INET, SOCK_DGRAM, 0);

    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_port = htons(NTP_PORT);
    addr.sin_addr.s_addr = inet_addr("132.163.4.102"); // expect: hardcoded-ntp-ip, no-server-override
    sendto(fd, packet, sizeof(packet), 0, (struct sockaddr *)&addr, sizeof(addr));
    recv(fd, packet, sizeof(packet), 0);
    close(fd);
    return packet[1];
}
