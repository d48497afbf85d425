import usocket as socket
import ustruct as struct
import machine
import utime

NTP_DELTA = 3155673600
host = "ntp.example.com"


def time():
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
    val = struct.unpack("!I", msg[40:44])[0]  # expect: missing-kod-handling
    return val - NTP_DELTA


def settime():
    tm = utime.gmtime(time())
    machine.RTC().datetime((tm[0], tm[1], tm[2], tm[6] + 1, tm[3], tm[4], tm[5], 0))
