import socket

TIME_SERVER = ("64.113.32.5", 13)  # expect: hardcoded-ntp-ip, no-server-override


def daytime():
    with socket.create_connection(TIME_SERVER, timeout=5) as conn:
        return conn.recv(64).decode()


def ntp():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.connect(("216.239.35.12", 123))  # expect: hardcoded-ntp-ip
    sock.send(b"\x23" + bytes(47))
    return sock.recv(48)


print(daytime(), ntp())
