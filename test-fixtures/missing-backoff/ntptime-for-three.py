import ntptime, time
def sync():
    for i in range(3):
        try:
            ntptime.settime()
            return True
        except OSError:
            time.sleep(2)
    return False
