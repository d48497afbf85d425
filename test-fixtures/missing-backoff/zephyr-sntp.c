#include <zephyr/kernel.h>
#include <zephyr/net/sntp.h>
void get_time(void) {
  struct sntp_time ts;
  int rc;
  do { // expect: missing-backoff
    rc = sntp_simple("time.google.com", 4000, &ts); // expect: no-server-override, hardcoded-ntp-host
    if (rc < 0) k_sleep(K_SECONDS(1));
  } while (rc < 0);
}
