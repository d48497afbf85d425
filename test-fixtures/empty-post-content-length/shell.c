#include <stdio.h>
#include <stdlib.h>

void wake(const char *id)
{
    char command[128];
    system("curl -X POST https://api.acme.example/wake"); // expect: empty-post-content-length
    system("curl -X POST -d '' https://api.acme.example/wake");
    system("curl -X DELETE https://api.acme.example/wake");
    system("curl https://api.acme.example/state");
    system("wget --method=POST https://api.acme.example/wake");
    snprintf(command, sizeof command, "curl -s --request PUT https://api.acme.example/%s", id);
    system(command); // expect: empty-post-content-length
}
