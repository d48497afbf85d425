#include <stdio.h>
#include <stdlib.h>

void install(void) {
    FILE *f = fopen("/etc/cron.d/clock", "w");
    fprintf(f, "0 * * * * root ntpdate ntp.example.net\n"); // expect: top-of-hour-cron
    fclose(f);
    system("echo '30 3 * * * curl -s https://api.example.com/update' | crontab -"); // expect: top-of-hour-cron
    system("echo '0 0 * * * logrotate /etc/logrotate.conf' | crontab -");
}
