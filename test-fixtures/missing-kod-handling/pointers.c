#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#define NTP_PORT 123
#define OFFSET_TRANSMIT 40
#define UNIX_OFFSET 2208988800u

static int open_socket(void) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(NTP_PORT)};
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  return connect(fd, (struct sockaddr *)&server, sizeof server) == 0 ? fd : -1;
}

uint32_t by_pointer(void) {
  uint8_t reply[48];
  if (recv(open_socket(), reply, sizeof reply, 0) != 48) return 0;
  return ntohl(*(uint32_t *)(reply + OFFSET_TRANSMIT)) - UNIX_OFFSET; // expect: missing-kod-handling
}

uint32_t by_copy(void) {
  uint8_t reply[48];
  uint32_t seconds;
  if (recv(open_socket(), reply, sizeof reply, 0) != 48) return 0;
  memcpy(&seconds, &reply[40], sizeof seconds); // expect: missing-kod-handling
  return ntohl(seconds) - UNIX_OFFSET;
}

uint32_t by_words(void) {
  uint32_t reply[12];
  if (recv(open_socket(), reply, sizeof reply, 0) != 48) return 0;
  return ntohl(reply[10]) - UNIX_OFFSET; // expect: missing-kod-handling
}

uint32_t by_words_checked(void) {
  uint32_t reply[12];
  if (recv(open_socket(), reply, sizeof reply, 0) != 48) return 0;
  if (((ntohl(reply[0]) >> 16) & 0xff) == 0) return 0;
  return ntohl(reply[10]) - UNIX_OFFSET;
}

static uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

uint32_t by_helper(void) {
  uint8_t reply[48];
  if (recv(open_socket(), reply, sizeof reply, 0) != 48) return 0;
  return big_endian(&reply[40]) - UNIX_OFFSET; // expect: missing-kod-handling
}

/* The whole first byte is compared: a kiss-o'-death has a leap indicator of 3. */
uint32_t by_first_byte(void) {
  uint8_t reply[48];
  if (recv(open_socket(), reply, sizeof reply, 0) != 48) return 0;
  if (reply[0] != 0x24) return 0;
  return big_endian(&reply[40]) - UNIX_OFFSET;
}

/* The mode alone tells nothing of kisses: low confidence, and so not shown here. */
uint32_t by_mode(void) {
  uint8_t reply[48];
  if (recv(open_socket(), reply, sizeof reply, 0) != 48) return 0;
  if ((reply[0] & 7) != 4) return 0;
  return big_endian(&reply[40]) - UNIX_OFFSET;
}
