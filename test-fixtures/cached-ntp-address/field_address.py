# The object keeps what its constructor found.
import json
import socket
import time


class Clock:
    def __init__(self, host):
        self.addr = socket.getaddrinfo(host, 123)[0][-1]  # expect: cached-ntp-address
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def ask(self):
        self.sock.sendto(b"\x23" + 47 * b"\0", self.addr)
        return self.sock.recv(48)


with open("settings.json") as file:
    clock = Clock(json.load(file)["ntp_server"])

while True:
    clock.ask()
    time.sleep(3600)
