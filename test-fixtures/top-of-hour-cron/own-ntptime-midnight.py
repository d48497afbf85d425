# The request is made by hand: address from a look-up for port 123.
import socket
import time

NTP_HOST = "time.google.com" # expect: hardcoded-ntp-host, no-server-override


def settime():
    packet = bytearray(48)
    packet[0] = 0x23
    address = socket.getaddrinfo(NTP_HOST, 123)[0][-1]
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.settimeout(2)
    s.sendto(packet, address)
    reply = s.recv(48)
    s.close()
    return reply


done = False
while True:
    now = time.localtime()
    if now[3] != 0:
        done = False
    if now[3] == 0 and now[4] == 1 and not done:  # expect: top-of-hour-cron
        done = True
        settime()
    time.sleep(1)
