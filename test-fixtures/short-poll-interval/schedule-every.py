import time

import ntplib
import schedule


def sync():
    ntplib.NTPClient().request("0.acme.pool.ntp.org", version=4) # expect: no-server-override


schedule.every(10).seconds.do(sync)  # expect: short-poll-interval
schedule.every(6).hours.do(sync)
while True:
    schedule.run_pending()
    time.sleep(1)
