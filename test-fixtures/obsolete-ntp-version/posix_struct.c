#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define NTP_PORT 123

struct ntp_packet {
  uint8_t li_vn_mode;
  uint8_t stratum;
  uint8_t poll;
  uint8_t precision;
  uint32_t root_delay, root_dispersion, ref_id;
  uint32_t ref_s, ref_f, orig_s, orig_f, rx_s, rx_f, tx_s, tx_f;
};

static void ask(int fd, const struct sockaddr_in *server) {
  struct ntp_packet designated = {.li_vn_mode = 0x13, .poll = 6}; // expect: obsolete-ntp-version
  struct ntp_packet positional = {0x0b, 0, 6, 0xEC}; // expect: obsolete-ntp-version
  struct ntp_packet assigned;
  struct ntp_packet current = {.li_vn_mode = 0x23};
  memset(&assigned, 0, sizeof assigned);
  assigned.li_vn_mode = 033; // expect: obsolete-ntp-version
  sendto(fd, &designated, sizeof designated, 0, (const struct sockaddr *)server, sizeof *server);
  sendto(fd, &positional, sizeof positional, 0, (const struct sockaddr *)server, sizeof *server);
  sendto(fd, &assigned, sizeof assigned, 0, (const struct sockaddr *)server, sizeof *server);
  sendto(fd, &current, sizeof current, 0, (const struct sockaddr *)server, sizeof *server);
}

int main(int argc, char **argv) {
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(NTP_PORT)};
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  if (argc < 2 || inet_pton(AF_INET, argv[1], &server.sin_addr) != 1) return 1;
  ask(fd, &server);
  close(fd);
  return 0;
}
