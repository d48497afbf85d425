import time

import ntptime

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override
wait = 120

while True:
    time.sleep(wait)
    ntptime.settime()
    wait = 3654
