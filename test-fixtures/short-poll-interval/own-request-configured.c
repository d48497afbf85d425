/* The host is only known at run time: the port of the look-up says what is asked for. */
#include <netdb.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int query(const char *host) {
  struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_DGRAM};
  struct addrinfo *found;
  if (getaddrinfo(host, "123", &hints, &found) != 0) return -1;
  int fd = socket(found->ai_family, found->ai_socktype, 0);
  uint8_t packet[48] = {0x23};
  sendto(fd, packet, sizeof packet, 0, found->ai_addr, found->ai_addrlen);
  ssize_t got = recv(fd, packet, sizeof packet, 0);
  close(fd);
  freeaddrinfo(found);
  return got == 48 ? 0 : -1;
}

int main(int argc, char **argv) {
  (void)argc;
  for (;;) {
    query(argv[1]);
    sleep(20); // expect: short-poll-interval
  }
}
