import adafruit_ntp
import socketpool
import wifi

wifi.radio.connect("home", "secret")
pool = socketpool.SocketPool(wifi.radio)
ntp = adafruit_ntp.NTP(pool, server="216.239.35.4", tz_offset=0, cache_seconds=3600)  # expect: hardcoded-ntp-ip, no-server-override
print(ntp.datetime)
