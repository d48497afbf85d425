// One macro stands for all items of the list.
#include <string.h>
#include <lwip/api.h>

#define SERVERS "time.google.com", "time.cloudflare.com" // expect: hardcoded-ntp-host, no-server-override, hardcoded-ntp-host

static int ask(const char *server)
{
    ip_addr_t address;
    if (netconn_gethostbyname(server, &address) != ERR_OK) return -1;
    struct netconn *conn = netconn_new(NETCONN_UDP);
    if (netconn_connect(conn, &address, 123) != ERR_OK) return -1;
    return netconn_send(conn, netbuf_new());
}

void clock_task(void *arg)
{
    static const char *servers[] = {SERVERS};
    int current = 0;
    for (;;) {
        ask(servers[current]);
        current = (current + 1) % 2;
        vTaskDelay(pdMS_TO_TICKS(3600000));
    }
}
