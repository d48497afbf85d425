import time

import ntptime

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override

while True:
    try:
        ntptime.settime()
    except OSError:
        pass
    time.sleep(3600)
