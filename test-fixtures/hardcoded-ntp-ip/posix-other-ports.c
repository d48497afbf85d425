#include <arpa/inet.h>
#include <sys/socket.h>

#define SYSLOG_SERVER "131.107.13.100"
#define RESOLVER "8.8.8.8"

void send_log(const char *line, int length)
{
    struct sockaddr_in to = {0};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    to.sin_family = AF_INET;
    to.sin_port = htons(514);
    to.sin_addr.s_addr = inet_addr(SYSLOG_SERVER);
    sendto(fd, line, length, 0, (struct sockaddr *)&to, sizeof to);
}

int ask_resolver(const void *query, int length)
{
    struct sockaddr_in to = {0};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    to.sin_family = AF_INET;
    to.sin_port = htons(53);
    inet_aton(RESOLVER, &to.sin_addr);
    return sendto(fd, query, length, 0, (struct sockaddr *)&to, sizeof to);
}
