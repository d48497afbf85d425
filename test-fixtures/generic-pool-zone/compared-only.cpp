// A name that is only compared with, to move old settings over, is asked by nobody.
#include <Preferences.h>
#include <esp_sntp.h>
#include <string.h>

static char server[64];

void load(Preferences &settings) {
  settings.getString("ntp", server, sizeof(server));
  if (strcmp(server, "pool.ntp.org") == 0) {
    strcpy(server, "0.acme.pool.ntp.org");
  }
  esp_sntp_setservername(0, server);
}
