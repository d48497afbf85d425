import ntptime
from micropython import const

_TIMEOUT = const(5)
HOST = "96.47.67.105"  # expect: hardcoded-ntp-ip, no-server-override


class Clock:
    def __init__(self, host=HOST):
        self.host = host

    def sync(self):
        ntptime.host = self.host
        ntptime.timeout = _TIMEOUT
        ntptime.settime()


Clock().sync()
