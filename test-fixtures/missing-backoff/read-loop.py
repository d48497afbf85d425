import socket
def pump(s):
    s.settimeout(1)
    while True:
        try:
            data = s.recv(1024)
        except socket.timeout:
            continue
        if not data:
            break
        print(data)
