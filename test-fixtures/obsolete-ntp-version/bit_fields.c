#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

typedef struct {
  unsigned mode : 3;
  unsigned vn : 3;
  unsigned li : 2;
  uint8_t stratum, poll;
  int8_t precision;
  uint32_t rootdelay, rootdisp, refid;
  uint64_t reftime, org, rec, xmt;
} ntp_msg_t;

int request_old(int fd) {
  ntp_msg_t msg;
  memset(&msg, 0, sizeof msg);
  msg.li = 0;
  msg.vn = 1; // expect: obsolete-ntp-version
  msg.mode = 3;
  return send(fd, &msg, sizeof msg, 0);
}

int request_new(int fd) {
  ntp_msg_t msg;
  memset(&msg, 0, sizeof msg);
  msg.vn = 4;
  msg.mode = 3;
  return send(fd, &msg, sizeof msg, 0);
}

/* A server answers in the version of the question. */
int answer(int fd, ntp_msg_t *question) {
  ntp_msg_t msg;
  memset(&msg, 0, sizeof msg);
  msg.vn = 3;
  msg.mode = 4;
  msg.stratum = 2;
  msg.org = question->xmt;
  return send(fd, &msg, sizeof msg, 0);
}
