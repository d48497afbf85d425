#include "mgos.h"
#include "mgos_cron.h"

static void on_reply(struct mg_connection *nc, int ev, void *data) {
}

static void report(void *arg, mgos_cron_id_t id) {
    mg_connect_http(mgos_get_mgr(), on_reply, "https://api.example.com/alive", NULL, NULL);
}

enum mgos_app_init_result mgos_app_init(void) {
    mgos_cron_add("0 0 3 * * *", report, NULL); // expect: top-of-hour-cron
    return MGOS_APP_INIT_SUCCESS;
}
