import ntptime

SERVERS = (
    "time1.google.com",  # expect: no-server-override, hardcoded-ntp-host
    "time2.google.com",  # expect: hardcoded-ntp-host
)


def sync():
    for name in SERVERS:
        try:
            ntptime.host = name
            ntptime.settime()
            return
        except OSError:
            pass
