import threading

import ntplib


def sync():
    try:
        ntplib.NTPClient().request("0.acme.pool.ntp.org", version=4) # expect: no-server-override
    except ntplib.NTPException:
        pass
    threading.Timer(120, sync).start()  # expect: short-poll-interval


sync()
