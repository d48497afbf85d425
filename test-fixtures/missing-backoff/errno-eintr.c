/* An interrupted call goes on with the same request; only what really failed ends it. */
#include <errno.h>
#include <sys/socket.h>

int open_connection(int fd, const struct sockaddr *to, socklen_t length) {
  while (connect(fd, to, length) < 0) {
    if (errno != EINTR) return -1;
  }
  return 0;
}
