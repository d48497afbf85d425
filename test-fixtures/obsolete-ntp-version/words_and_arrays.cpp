#include <arpa/inet.h>
#include <cstdint>
#include <cstring>
#include <sys/socket.h>

constexpr uint16_t kNtpPort = 123;

void askInWords(int fd, const sockaddr *server, socklen_t length) {
  uint32_t packet[12] = {0};
  packet[0] = htonl(0x1B000000); // expect: obsolete-ntp-version
  sendto(fd, packet, 48, 0, server, length);
}

void askInWordsNow(int fd, const sockaddr *server, socklen_t length) {
  uint32_t packet[12] = {0};
  packet[0] = htonl(0x23000000);
  sendto(fd, packet, 48, 0, server, length);
}

void askInArray(int fd, const sockaddr *server, socklen_t length) {
  unsigned char ntpPacket[48] = {0xDB, 0, 0}; // expect: obsolete-ntp-version
  sendto(fd, ntpPacket, sizeof ntpPacket, 0, server, length);
}

void askByPointer(int fd, const sockaddr *server, socklen_t length) {
  char ntpPacket[48];
  memset(ntpPacket, 0, 48);
  *ntpPacket = '\x1b'; // expect: obsolete-ntp-version
  sendto(fd, ntpPacket, 48, 0, server, length);
}

int port() { return htons(kNtpPort); }
