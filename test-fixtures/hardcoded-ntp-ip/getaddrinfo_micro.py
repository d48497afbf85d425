import socket
import struct
import time

host = "216.239.35.8"  # expect: hardcoded-ntp-ip, no-server-override


def now():
    query = bytearray(48)
    query[0] = 0x23
    addr = socket.getaddrinfo(host, 123)[0][-1]
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        s.settimeout(1)
        s.sendto(query, addr)
        msg = s.recv(48)
    finally:
        s.close()
    return struct.unpack("!I", msg[40:44])[0] # expect: missing-kod-handling


print(now(), time.time())
