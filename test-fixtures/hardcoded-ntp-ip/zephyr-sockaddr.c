#include <zephyr/net/net_ip.h>
#include <zephyr/net/sntp.h>
#include <zephyr/net/socket.h>

int time_query(struct sntp_time *now)
{
    struct sntp_ctx ctx;
    struct sockaddr_in addr;
    int rc;

    addr.sin_family = AF_INET;
    addr.sin_port = htons(123);
    zsock_inet_pton(AF_INET, "216.239.35.12", &addr.sin_addr); // expect: hardcoded-ntp-ip, no-server-override
    rc = sntp_init(&ctx, (struct sockaddr *)&addr, sizeof(addr));
    if (rc < 0)
        return rc;
    rc = sntp_query(&ctx, 4000, now);
    sntp_close(&ctx);
    return rc;
}
