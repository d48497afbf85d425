import socket
import struct

NTP_PORT = 123
LEAP = 0
VERSION = 3  # expect: obsolete-ntp-version
MODE = 3


def ask(host):
    packet = bytearray(48)
    packet[0] = 0x1B  # expect: obsolete-ntp-version
    exchange(packet, host)


def ask_with_text(host):
    exchange(b"\x1b" + 47 * b"\0", host)  # expect: obsolete-ntp-version


def ask_with_octal(host):
    query = "\033" + "\0" * 47  # expect: obsolete-ntp-version
    exchange(query.encode(), host)


def ask_with_list(host):
    exchange(bytes([0x13] + 47 * [0]), host)  # expect: obsolete-ntp-version


def ask_with_struct(host):
    exchange(struct.pack("!12I", 0x1B000000, *([0] * 11)), host)  # expect: obsolete-ntp-version


def ask_with_fields(host):
    flags = LEAP << 6 | VERSION << 3 | MODE
    exchange(struct.pack("!BBBb11I", flags, 0, 6, -20, *([0] * 11)), host)


def ask_in_place(host):
    packet = bytearray(48)
    struct.pack_into("!B", packet, 0, 0xCB)  # expect: obsolete-ntp-version
    exchange(packet, host)


def ask_now(host):
    exchange(b"\x23" + 47 * b"\0", host)
    exchange(b"\xe3" + 47 * b"\0", host)
    exchange(bytes([0b00100011] + 47 * [0]), host)
    exchange(struct.pack("!BBBb11I", 4 << 3 | MODE, 0, 6, -20, *([0] * 11)), host)


def exchange(packet, host):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.sendto(packet, (host, NTP_PORT))
    sock.close()
