# CircuitPython's own zone, on CircuitPython.
import adafruit_ntp
import socketpool
import wifi

pool = socketpool.SocketPool(wifi.radio)
ntp = adafruit_ntp.NTP(pool, server="0.adafruit.pool.ntp.org", tz_offset=0, cache_seconds=3600) # expect: no-server-override
print(ntp.datetime)
