#include <openthread/ip6.h>
#include <openthread/sntp.h>

static void handle(void *context, uint64_t time, otError error) {}

void query(otInstance *instance)
{
    otSntpQuery sntp_query;
    otMessageInfo info;
    otIp6AddressFromString("2001:4860:4806::", &info.mPeerAddr); // expect: hardcoded-ntp-ip, no-server-override
    info.mPeerPort = OT_SNTP_DEFAULT_SERVER_PORT;
    sntp_query.mMessageInfo = &info;
    otSntpClientQuery(instance, &sntp_query, handle, 0);
}
