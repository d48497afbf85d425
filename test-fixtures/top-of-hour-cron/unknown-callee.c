#include <time.h>
#include "app.h"

void tick(void) {
    time_t now = time(NULL);
    struct tm *tm = localtime(&now);
    if (tm->tm_min == 0) {
        app_hourly_hook();
    }
    if (tm->tm_sec == 0) {
        display_refresh(tm);
    }
}
