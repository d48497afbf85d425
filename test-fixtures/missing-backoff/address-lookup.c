#include <netdb.h>
#include <unistd.h>

int main(void) {
  struct addrinfo *found;
  while (getaddrinfo("192.0.2.1", "80", NULL, &found) != 0) {
    sleep(5);
  }
  while (getaddrinfo("www.example.com", "80", NULL, &found) != 0) { // expect: missing-backoff
    sleep(5);
  }
  return 0;
}
