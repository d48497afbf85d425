# The address is worked out when the module is loaded.
import os
import socket
import time

ADDRESS = socket.getaddrinfo(os.environ["NTP_SERVER"], 123)[0][-1]  # expect: cached-ntp-address


def ask(sock):
    sock.sendto(b"\x23" + 47 * b"\0", ADDRESS)
    return sock.recv(48)


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    while True:
        ask(sock)
        time.sleep(3600)


main()
