/* A time server takes requests apart: their timestamps go back to where they came from. */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#define NTP_PORT 123
#define UNIX_OFFSET 2208988800u

void put_time(uint8_t *at);

int serve(int fd) {
  uint8_t question[48], answer[48] = {0};
  struct sockaddr peer;
  socklen_t length = sizeof peer;
  if (recvfrom(fd, question, 48, 0, &peer, &length) != 48) return -1;
  answer[0] = 0x24;
  answer[1] = 2;
  memcpy(&answer[24], &question[40], 8);
  put_time(answer + 32);
  put_time(answer + 40);
  return sendto(fd, answer, 48, 0, &peer, length);
}
