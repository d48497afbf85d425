import time

import ntptime

synced = None

while True: # expect: missing-backoff
    if synced is None or time.ticks_diff(time.ticks_ms(), synced) > 3600_000:
        try:
            ntptime.settime()
            synced = time.ticks_ms()
        except OSError:
            print('no time')
    time.sleep(1)
