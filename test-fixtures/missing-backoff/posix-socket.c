#include <sys/socket.h>
#include <netinet/in.h>
#include <unistd.h>
#include <stdio.h>
int open_link(const struct sockaddr_in *addr) {
  int fd;
  while (1) { // expect: missing-backoff
    fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (const struct sockaddr *)addr, sizeof *addr) == 0) return fd;
    perror("connect");
    close(fd);
    sleep(1);
  }
}
