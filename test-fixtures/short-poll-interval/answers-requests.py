import socket

import ntplib

server = socket.socket()
server.bind(("0.0.0.0", 9000))
server.listen()
client = ntplib.NTPClient()

while True:
    connection, _ = server.accept()
    connection.send(str(client.request("0.acme.pool.ntp.org", version=4).tx_time).encode()) # expect: no-server-override
    connection.close()
