# Only the number of the pool's server is worked out at run time.
import socket

TEMPLATE = "{0}.uk.pool.ntp.org"  # expect: generic-pool-zone, no-server-override


class Clock:
    pointer = 0

    def ask(self):
        host = TEMPLATE.replace("{0}", str(self.pointer))
        self.pointer = (self.pointer + 1) % 4
        query = bytearray(48)
        query[0] = 0x23
        address = socket.getaddrinfo(host, 123)[0][-1]
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.sendto(query, address)
        reply = s.recv(48)
        if reply[1] == 0:
            raise OSError("kiss-o'-death")
        return reply


Clock().ask()
