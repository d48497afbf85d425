# A module of its own that asks as MicroPython's ntptime does: the address comes from a look-up for port 123.
import socket
import time

from machine import RTC, Timer

HOST = "time.google.com" # expect: hardcoded-ntp-host, no-server-override


def query():
    packet = bytearray(48)
    packet[0] = 0x23
    addr = socket.getaddrinfo(HOST, 123)[0][-1]
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        s.settimeout(1)
        s.sendto(packet, addr)
        msg = s.recv(48)
    finally:
        s.close()
    if msg[0] & 0xC0 == 0xC0 or msg[1] == 0:
        raise OSError("not synchronised")
    return int.from_bytes(msg[40:44], "big") - 2208988800


def settime():
    t = time.gmtime(query())
    RTC().datetime((t[0], t[1], t[2], t[6] + 1, t[3], t[4], t[5], 0))


while True:
    settime()
    time.sleep(60)  # expect: short-poll-interval
