#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>

/* Announces until the child has ended: nobody is waited for on the network. */
void announce(int sock, const struct sockaddr_in *to, pid_t child)
{
  int status;
  for (;;) {
    int res = sendto(sock, "here", 4, 0, (const struct sockaddr *)to, sizeof(*to));
    if (res < 0)
      return;
    if (waitpid(child, &status, WNOHANG) > 0)
      return;
  }
}
