import time

import ntptime

HOSTS = ['time.google.com', 'time1.google.com'] # expect: hardcoded-ntp-host, no-server-override, hardcoded-ntp-host


def sync_any():
    while True: # expect: missing-backoff
        for host in HOSTS:
            ntptime.host = host
            try:
                ntptime.settime()
                break
            except OSError:
                time.sleep(1)
        else:
            continue
        return


# Eight tries, and eight more, and so on.
def sync_for_ever():
    while True:
        for _ in range(8): # expect: missing-backoff
            try:
                ntptime.settime()
                return
            except OSError:
                time.sleep(1)


# One pass over the servers, then an hour's rest.
def sync_hourly():
    while True:
        for host in HOSTS:
            ntptime.host = host
            try:
                ntptime.settime()
                break
            except OSError:
                time.sleep(1)
        else:
            print('none answers')
        time.sleep(3600)


sync_any()
sync_for_ever()
sync_hourly()
