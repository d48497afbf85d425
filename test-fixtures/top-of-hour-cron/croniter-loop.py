import time

import ntplib
from croniter import croniter

schedule = croniter("0 */4 * * *", time.time())  # expect: top-of-hour-cron

while True:
    time.sleep(max(0, schedule.get_next() - time.time()))
    ntplib.NTPClient().request("ntp.example.net", version=4)
