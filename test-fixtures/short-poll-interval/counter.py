import time

import ntptime

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override
seconds = 0

while True:
    if seconds % 43200 == 0:
        ntptime.settime()
    seconds += 1
    time.sleep(1)
