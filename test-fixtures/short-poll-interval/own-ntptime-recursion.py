# A failed setting is tried again after a minute: the pause of a retry is no poll interval.
import socket
import struct
from time import gmtime, sleep

from machine import RTC

host = "time.google.com"  # expect: hardcoded-ntp-host, no-server-override


def ask():
    query = bytearray(48)
    query[0] = 0x23
    address = socket.getaddrinfo(host, 123)[0][-1]
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        s.settimeout(2)
        s.sendto(query, address)
        reply = s.recv(48)
    finally:
        s.close()
    if reply[1] == 0:
        raise OSError("kiss-o'-death")
    return struct.unpack("!I", reply[40:44])[0] - 2208988800


def settime():
    try:
        t = gmtime(ask())
        RTC().datetime((t[0], t[1], t[2], t[6] + 1, t[3], t[4], t[5], 0))
    except Exception:
        sleep(60)
        settime()  # expect: missing-backoff


settime()
