import socket
import time


# Reads the address and sends nothing.
def is_connected():
    try:
        socket.getaddrinfo('192.0.2.1', 53)
        return True
    except OSError:
        return False


def is_resolving():
    try:
        socket.getaddrinfo('www.example.com', 80)
        return True
    except OSError:
        return False


while not is_connected():
    time.sleep(5)

while not is_resolving(): # expect: missing-backoff
    time.sleep(5)
