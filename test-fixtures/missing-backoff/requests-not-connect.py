import time
import socket
def connect():
    s = socket.socket()
    try:
        s.connect(("data.example.com", 9000))
        return s
    except OSError:
        return None
def main():
    sock = None
    while not sock:  # expect: missing-backoff
        sock = connect()
        if not sock:
            time.sleep(5)
