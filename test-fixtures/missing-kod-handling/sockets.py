import socket
import struct

NTP_PORT = 123
NTP_DELTA = 2208988800


def exchange(host):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(5)
        sock.sendto(b"\x23" + 47 * b"\0", (host, NTP_PORT))
        data, _ = sock.recvfrom(1024)
    return data


def by_words(host):
    return struct.unpack("!12I", exchange(host))[10] - NTP_DELTA  # expect: missing-kod-handling


def by_slice(host):
    reply = exchange(host)
    return struct.unpack("!I", reply[40:44])[0] - NTP_DELTA  # expect: missing-kod-handling


def by_end(host):
    reply = exchange(host)
    return struct.unpack("!II", reply[-8:])[0] - NTP_DELTA  # expect: missing-kod-handling


def by_integer(host):
    reply = exchange(host)
    return int.from_bytes(reply[40:44], "big") - NTP_DELTA  # expect: missing-kod-handling


def by_fields(host):
    reply = exchange(host)
    first, level, poll, precision, *rest, seconds, fraction = struct.unpack("!BBBb11I", reply)
    return seconds - NTP_DELTA


def by_named_fields(host):
    fields = struct.unpack("!BBBbII4sQQQQ", exchange(host))
    return (fields[10] >> 32) - NTP_DELTA  # expect: missing-kod-handling


def checked_by_fields(host):
    first, stratum, poll, precision, delay, dispersion, name, a, b, c, transmit = struct.unpack(
        "!BBBbII4sQQQQ", exchange(host)
    )
    if stratum == 0:
        raise OSError(name)
    return (transmit >> 32) - NTP_DELTA


def checked_by_word(host):
    words = struct.unpack("!12I", exchange(host))
    if (words[0] >> 16) & 0xFF == 0:
        return None
    return words[10] - NTP_DELTA


def checked_by_leap(host):
    reply = exchange(host)
    if reply[0] >> 6 == 3:
        return None
    return struct.unpack("!I", reply[40:44])[0] - NTP_DELTA


def seconds_of(reply):
    return struct.unpack("!I", reply[40:44])[0] - NTP_DELTA


def checked_by_caller(host):
    reply = exchange(host)
    if not reply or reply[1] == 0:
        return None
    return seconds_of(reply)
