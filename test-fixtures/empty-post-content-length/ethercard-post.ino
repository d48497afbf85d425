#include <EtherCard.h>

static void done(byte status, word off, word len) {}

void setup() {
  ether.httpPost(PSTR("/wake"), PSTR("api.acme.example"), NULL, "", done);
}

void loop() {}
