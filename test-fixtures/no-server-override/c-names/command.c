/* No header says so, but the linker joins the two files: what the console gives becomes the server. */
#include <string.h>

extern char time_server[64];
void time_server_changed(void);

int cmd_ntp(int argc, char **argv)
{
    if (argc < 2)
        return 1;
    strncpy(time_server, argv[1], sizeof(time_server) - 1);
    time_server_changed();
    return 0;
}
