#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

int main(void)
{
    const char *host_name = "96.47.67.105"; // expect: hardcoded-ntp-ip, no-server-override
    int portno = 123;
    unsigned char packet[48];
    struct sockaddr_in serv_addr;
    struct hostent *server;

    memset(packet, 0, sizeof(packet));
    packet[0] = 0x23;
    int sockfd = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    server = gethostbyname(host_name);
    if (server == NULL)
        return 1;
    bzero((char *)&serv_addr, sizeof(serv_addr));
    serv_addr.sin_family = AF_INET;
    bcopy((char *)server->h_addr, (char *)&serv_addr.sin_addr.s_addr, server->h_length);
    serv_addr.sin_port = htons(portno);
    if (connect(sockfd, (struct sockaddr *)&serv_addr, sizeof(serv_addr)) < 0)
        return 1;
    send(sockfd, packet, sizeof(packet), 0);
    return 0;
}
