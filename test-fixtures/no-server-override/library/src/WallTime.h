// The caller passes the server; the example passes a constant, and that is the example's affair.
#pragma once
#include <Arduino.h>
#include <WiFiUdp.h>

class WallTime {
 public:
  explicit WallTime(const char *host) : host_(host) {}
  void ask() {
    udp_.beginPacket(host_, 123);
    udp_.endPacket();
  }

 private:
  const char *host_;
  WiFiUDP udp_;
};
