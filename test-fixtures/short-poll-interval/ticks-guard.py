import time

import ntptime

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override
last = time.ticks_ms()

while True:
    if time.ticks_diff(time.ticks_ms(), last) > 120000:  # expect: short-poll-interval
        last = time.ticks_ms()
        ntptime.settime()
    time.sleep(1)
