#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define SERVER_IP "64.113.32.5" // expect: hardcoded-ntp-ip, no-server-override
#define DAYTIME_PORT 13

int main(void)
{
    char line[64];
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in server = {
        .sin_family = AF_INET,
        .sin_port = htons(DAYTIME_PORT),
    };
    server.sin_addr.s_addr = inet_addr(SERVER_IP);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) != 0)
        return 1;
    ssize_t n = read(fd, line, sizeof line - 1);
    line[n > 0 ? n : 0] = 0;
    puts(line);
    return 0;
}
