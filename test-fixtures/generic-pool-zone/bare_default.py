import socket
import struct

import machine

NTP_DELTA = 3155673600
host = "pool.ntp.org"  # expect: generic-pool-zone, no-server-override


def time():
    query = bytearray(48)
    query[0] = 0x23
    address = socket.getaddrinfo(host, 123)[0][-1]
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        s.settimeout(1)
        s.sendto(query, address)
        reply = s.recv(48)
    finally:
        s.close()
    if reply[0] >> 6 == 3 or reply[1] == 0:
        raise OSError("not synchronised, or a kiss-o'-death")
    return struct.unpack("!I", reply[40:44])[0] - NTP_DELTA


machine.RTC().datetime(time())
