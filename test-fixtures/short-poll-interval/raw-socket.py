import socket
import time

HOST = "0.acme.pool.ntp.org" # expect: no-server-override


def ask():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.settimeout(2)
    packet = bytearray(48)
    packet[0] = 0x23
    try:
        sock.sendto(packet, (HOST, 123))
        reply, _ = sock.recvfrom(48)
        if reply[1] == 0 or reply[0] >> 6 == 3:
            return None
        return reply[40:44]
    finally:
        sock.close()


while True:
    print(ask())
    time.sleep(30)  # expect: short-poll-interval
