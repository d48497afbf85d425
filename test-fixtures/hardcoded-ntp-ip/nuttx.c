#include "netutils/ntpclient.h"

int start_ntp(void)
{
    return ntpc_start_with_list("216.239.35.0;ntp.acme.example"); // expect: hardcoded-ntp-ip, no-server-override
}
