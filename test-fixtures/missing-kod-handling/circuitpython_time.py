import struct

import socketpool
import wifi

NTP_TO_UNIX_EPOCH = 2208988800
pool = socketpool.SocketPool(wifi.radio)


def get_time(server):
    packet = bytearray(48)
    packet[0] = 0b00100011
    with pool.socket(pool.AF_INET, pool.SOCK_DGRAM) as sock:
        sock.sendto(packet, (server, 123))
        sock.recvfrom_into(packet)
    seconds = struct.unpack_from("!I", packet, offset=len(packet) - 8)[0]  # expect: missing-kod-handling
    return seconds - NTP_TO_UNIX_EPOCH


def get_time_carefully(server):
    packet = bytearray(48)
    packet[0] = 0b00100011
    with pool.socket(pool.AF_INET, pool.SOCK_DGRAM) as sock:
        sock.sendto(packet, (server, 123))
        sock.recvfrom_into(packet)
    if not 0 < packet[1] < 16:
        raise OSError("no usable reply")
    seconds = struct.unpack_from("!I", packet, offset=len(packet) - 8)[0]
    return seconds - NTP_TO_UNIX_EPOCH
