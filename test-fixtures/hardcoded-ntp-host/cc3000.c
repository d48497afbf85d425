// The driver of the CC3000 takes the length of the name, and where the address goes.
#include <string.h>
#include "socket.h"

int ask_time(char *packet)
{
    sockaddr_in server;
    memset(&server, 0, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(123);
    if (gethostbyname("time.google.com", strlen("time.google.com"), &server.sin_addr.s_addr) < 0) return -1; // expect: hardcoded-ntp-host, no-server-override
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    return sendto(fd, packet, 48, 0, (sockaddr *)&server, sizeof(server));
}
