#include <sys/socket.h>
#include <netdb.h>
#include <unistd.h>
int dial(const char *host) {
  struct addrinfo hints = {0}, *res, *p;
  int fd = -1;
  if (getaddrinfo(host, "80", &hints, &res) != 0) return -1;
  for (p = res; p != NULL; p = p->ai_next) {
    fd = socket(p->ai_family, p->ai_socktype, p->ai_protocol);
    if (fd < 0) continue;
    if (connect(fd, p->ai_addr, p->ai_addrlen) == 0) break;
    close(fd);
    fd = -1;
  }
  freeaddrinfo(res);
  return fd;
}
