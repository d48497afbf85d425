import ntptime

SERVER = "time.google.com"  # expect: hardcoded-ntp-host


def sync():
    ntptime.host = SERVER
    ntptime.settime()


sync()
