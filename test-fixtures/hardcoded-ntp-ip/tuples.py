import socket

TARGETS = (
    ("nist", "132.163.4.101", 123),  # expect: hardcoded-ntp-ip, no-server-override
    ("lan", "192.168.0.1", 123),
)


def ask(address):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.sendto(b"\x23" + 47 * b"\0", address)
    return sock.recv(48)


for name, host, port in TARGETS:
    print(name, ask((host, port)))
