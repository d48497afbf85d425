/* One try at each address of one look-up. */
#include <netdb.h>
#include <sys/socket.h>

int open_first(const char *host) {
  struct addrinfo hints = {0}, *found, *at;
  int fd = -1;
  if (getaddrinfo(host, "1883", &hints, &found) != 0) return -1;
  at = found;
  do {
    fd = socket(at->ai_family, at->ai_socktype, at->ai_protocol);
    if (fd < 0) continue;
    if (connect(fd, at->ai_addr, at->ai_addrlen) == 0) break;
    fd = -1;
  } while ((at = at->ai_next) != NULL);
  return fd;
}
