import ntptime, time
def sync():
    try:
        ntptime.settime()
    except OSError:
        time.sleep(2)
        sync()  # expect: missing-backoff
sync()
