import socket

sock = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
sock.sendto(b"\x23" + 47 * b"\0", ("2001:4860:4806:c::", 123))  # expect: hardcoded-ntp-ip, no-server-override
