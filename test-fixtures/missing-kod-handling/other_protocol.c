/* Byte 40 of something else. */
#include <stdint.h>
#include <sys/socket.h>

#define NTP_PORT 123
#define NTP_SERVER "ntp.example.com"

uint32_t sensor_serial(int fd) {
  uint8_t frame[64];
  if (recv(fd, frame, sizeof frame, 0) < 44) return 0;
  return (uint32_t)frame[44] << 24 | (uint32_t)frame[45] << 16 | (uint32_t)frame[46] << 8 | frame[47];
}

uint32_t filled_here(void) {
  uint8_t table[48];
  for (int i = 0; i < 48; i++) table[i] = (uint8_t)i;
  return (uint32_t)table[40] << 24 | (uint32_t)table[41] << 16 | (uint32_t)table[42] << 8 | table[43];
}
