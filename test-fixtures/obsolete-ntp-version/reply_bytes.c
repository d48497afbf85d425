#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#define NTP_PORT 123

/* A server's side: mode 4, and the question's version is only read. */
int serve(int fd) {
  uint8_t question[48], answer[48];
  struct sockaddr peer;
  socklen_t length = sizeof peer;
  if (recvfrom(fd, question, 48, 0, &peer, &length) != 48) return -1;
  memset(answer, 0, 48);
  answer[0] = 0x1C;
  if (question[0] == 0x23) answer[0] = 0x24;
  answer[1] = 2;
  memcpy(answer + 24, question + 40, 8);
  return sendto(fd, answer, 48, 0, &peer, length);
}
