#include "FreeRTOS.h"
#include "task.h"
#include "lwip/apps/sntp.h"
#include "lwip/sockets.h"
#include "lwip/netdb.h"

static int ask(int fd, struct sockaddr_in *to, unsigned char *packet)
{
    return sendto(fd, packet, 48, 0, (struct sockaddr *)to, sizeof(*to));
}

void time_task(void *arg)
{
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in to;
    unsigned char packet[48] = {0x23};

    for (;;) {
        struct hostent *host = gethostbyname("0.acme.pool.ntp.org"); // expect: no-server-override
        to.sin_family = AF_INET;
        to.sin_port = htons(123);
        to.sin_addr = *(struct in_addr *)host->h_addr_list[0];
        ask(fd, &to, packet);
        vTaskDelay(pdMS_TO_TICKS(3600 * 1000));
    }
}
