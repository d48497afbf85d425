import usocket as socket
import ustruct as struct

NTP_DELTA = 3155673600
host = "ntp.example.com"


def time():
    NTP_QUERY = bytearray(48)
    NTP_QUERY[0] = 27  # expect: obsolete-ntp-version
    addr = socket.getaddrinfo(host, 123)[0][-1]
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        s.settimeout(1)
        s.sendto(NTP_QUERY, addr)
        msg = s.recv(48)
    finally:
        s.close()
    if msg[1] == 0:
        raise OSError("refused")
    return struct.unpack("!I", msg[40:44])[0] - NTP_DELTA
