import socket

HOST = "api.acme.example"


def connect():
    s = socket.socket()
    s.connect(socket.getaddrinfo(HOST, 80)[0][-1])
    return s


def wake():
    s = connect()
    s.send(b"POST /wake HTTP/1.1\r\nHost: api.acme.example\r\nConnection: close\r\n\r\n")  # expect: empty-post-content-length
    print(s.recv(512))


def wake_formatted(path):
    s = connect()
    s.send(bytes("POST /%s HTTP/1.0\r\nHost: %s\r\n\r\n" % (path, HOST), "utf8"))  # expect: empty-post-content-length


def wake_pieces():
    s = socket.socket()
    s.connect((HOST, 80))
    s.write(b"PUT /wake HTTP/1.1\r\n")  # expect: empty-post-content-length
    s.write(b"Host: api.acme.example\r\n")
    s.write(b"\r\n")


def framed():
    s = connect()
    s.send(b"POST /wake HTTP/1.1\r\nHost: api.acme.example\r\nContent-Length: 0\r\n\r\n")


def report(body):
    s = socket.socket()
    s.connect((HOST, 80))
    s.send(f"POST /report HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())


wake()
wake_formatted("wake")
wake_pieces()
framed()
report("x=1")
