#include "FreeRTOS_IP.h"
#include "FreeRTOS_Sockets.h"

void ask(Socket_t socket)
{
    struct freertos_sockaddr server;
    uint8_t packet[48] = { 0x23 };
    server.sin_addr = FreeRTOS_inet_addr_quick(216, 239, 35, 0); // expect: hardcoded-ntp-ip, no-server-override
    server.sin_port = FreeRTOS_htons(123);
    FreeRTOS_sendto(socket, packet, sizeof(packet), 0, &server, sizeof(server));
}
