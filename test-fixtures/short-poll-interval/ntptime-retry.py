import time

import ntptime

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override
delay = 15


def sync():
    global delay
    while True:
        try:
            ntptime.settime()
            return
        except OSError:
            time.sleep(delay)
            delay = min(delay * 2, 3600)


sync()
while True:
    print(time.localtime())
    time.sleep(1)
