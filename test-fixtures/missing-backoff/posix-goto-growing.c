#include <sys/socket.h>
#include <netinet/in.h>
#include <unistd.h>
int open_link(const struct sockaddr_in *addr) {
  int fd;
  unsigned pause = 1;
retry:
  fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(fd, (const struct sockaddr *)addr, sizeof *addr) < 0) {
    close(fd);
    sleep(pause);
    if (pause < 900) pause *= 2;
    goto retry;
  }
  return fd;
}
