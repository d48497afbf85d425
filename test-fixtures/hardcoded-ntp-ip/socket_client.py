import socket
import struct

SERVERS = [
    "132.163.4.101",  # expect: hardcoded-ntp-ip, no-server-override
    "ntp.acme.example",
    "192.168.1.1",
]
NTP_PORT = 123


def ask(host):
    packet = b"\x23" + 47 * b"\0"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(5)
        sock.sendto(packet, (host, NTP_PORT))
        data, _ = sock.recvfrom(1024)
    return struct.unpack("!12I", data)[10] # expect: missing-kod-handling


def main():
    for server in SERVERS:
        print(ask(server))


main()
