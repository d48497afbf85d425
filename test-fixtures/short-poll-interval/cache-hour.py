import time

import adafruit_ntp
import socketpool
import wifi

pool = socketpool.SocketPool(wifi.radio)
ntp = adafruit_ntp.NTP(pool, server="0.acme.pool.ntp.org", cache_seconds=3600) # expect: no-server-override

while True:
    print(ntp.datetime)
    time.sleep(1)
