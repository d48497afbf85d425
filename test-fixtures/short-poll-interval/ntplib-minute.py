import time

import ntplib

INTERVAL = 60  # expect: short-poll-interval


def offset():
    client = ntplib.NTPClient()
    return client.request("0.acme.pool.ntp.org", version=4).offset # expect: no-server-override


def run():
    while True:
        print(offset())
        time.sleep(INTERVAL)


run()
