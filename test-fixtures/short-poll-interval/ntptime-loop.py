import time

import ntptime

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override

while True:
    ntptime.settime()
    print(time.localtime())
    time.sleep(10)  # expect: short-poll-interval
