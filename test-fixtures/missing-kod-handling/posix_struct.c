#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#define NTP_TIMESTAMP_DELTA 2208988800ull

typedef struct {
  uint8_t li_vn_mode, stratum, poll, precision;
  uint32_t rootDelay, rootDispersion, refId;
  uint32_t refTm_s, refTm_f, origTm_s, origTm_f, rxTm_s, rxTm_f, txTm_s, txTm_f;
} ntp_packet;

static int exchange(int fd, ntp_packet *packet) {
  memset(packet, 0, sizeof *packet);
  packet->li_vn_mode = 0x23;
  if (send(fd, packet, sizeof *packet, 0) < 0) return -1;
  return recv(fd, packet, sizeof *packet, 0) == sizeof *packet ? 0 : -1;
}

time_t unchecked(int fd) {
  ntp_packet packet;
  if (exchange(fd, &packet) != 0) return -1;
  packet.txTm_s = ntohl(packet.txTm_s); // expect: missing-kod-handling
  return (time_t)(packet.txTm_s - NTP_TIMESTAMP_DELTA);
}

/* To print the stratum is not to look at it. */
time_t printed(int fd) {
  ntp_packet packet;
  if (exchange(fd, &packet) != 0) return -1;
  printf("stratum %d\n", packet.stratum);
  return (time_t)(ntohl(packet.rxTm_s) - NTP_TIMESTAMP_DELTA); // expect: missing-kod-handling
}

time_t checked(int fd) {
  ntp_packet packet;
  if (exchange(fd, &packet) != 0) return -1;
  switch (packet.stratum) {
  case 0:
    return -1;
  default:
    return (time_t)(ntohl(packet.txTm_s) - NTP_TIMESTAMP_DELTA);
  }
}

time_t checked_by_leap(int fd) {
  ntp_packet packet;
  if (exchange(fd, &packet) != 0) return -1;
  if (packet.li_vn_mode >> 6 == 3) return -1;
  return (time_t)(ntohl(packet.txTm_s) - NTP_TIMESTAMP_DELTA);
}

time_t checked_by_code(int fd) {
  ntp_packet packet;
  if (exchange(fd, &packet) != 0) return -1;
  if (memcmp(&packet.refId, "RATE", 4) == 0) return -1;
  return (time_t)(ntohl(packet.txTm_s) - NTP_TIMESTAMP_DELTA);
}
