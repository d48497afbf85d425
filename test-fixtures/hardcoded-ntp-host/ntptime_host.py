import ntptime

SERVER = "time.google.com"  # expect: hardcoded-ntp-host, no-server-override


def sync():
    ntptime.host = SERVER
    ntptime.settime()


sync()
