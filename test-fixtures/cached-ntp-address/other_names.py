# A name that is no time server's, and one of the local network.
import socket
import time

web = socket.getaddrinfo("api.example.com", 80)[0][-1]
clock = socket.getaddrinfo("clock.lan", 123)[0][-1]

sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
while True:
    sock.sendto(b"hello", web)
    sock.sendto(b"\x23" + 47 * b"\0", clock)
    time.sleep(3600)
