# Servers that are taken out of a list one by one, or collected first.
import ntplib

HOSTS = ["0.pool.ntp.org"]  # expect: generic-pool-zone, no-server-override
servers = []
servers.append("1.pool.ntp.org")  # expect: generic-pool-zone


def ask():
    client = ntplib.NTPClient()
    client.request(HOSTS.pop(0), version=4)
    client.request(servers.pop(), version=4)


def ask_all(hosts):
    return list(map(query, hosts))


def query(host):
    return ntplib.NTPClient().request(host, version=4)


ask()
ask_all(["2.pool.ntp.org"])  # expect: generic-pool-zone
