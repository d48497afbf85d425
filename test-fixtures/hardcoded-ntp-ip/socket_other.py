import socket

DNS = "8.8.8.8"


def my_address():
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    probe.connect((DNS, 80))
    return probe.getsockname()[0]


def log(text):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.sendto(text.encode(), ("131.107.13.100", 514))


log(my_address())
