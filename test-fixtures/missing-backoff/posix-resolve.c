#include <netdb.h>
#include <unistd.h>
int resolve(struct addrinfo **res) {
  struct addrinfo hints = {0};
  int rc;
  do { // expect: missing-backoff
    rc = getaddrinfo("telemetry.example.com", "8883", &hints, res);
    if (rc) sleep(2);
  } while (rc);
  return 0;
}
