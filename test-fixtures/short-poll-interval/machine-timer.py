import ntptime
from machine import Timer

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override


def sync(_):
    ntptime.settime()


timer = Timer(0)
timer.init(period=60000, mode=Timer.PERIODIC, callback=sync)  # expect: short-poll-interval
