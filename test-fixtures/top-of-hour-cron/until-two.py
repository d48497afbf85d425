# The rest of the day until 02:00, however the difference is turned round.
import time
from datetime import datetime, timedelta

import ntptime


def sync_for_ever():
    while True:
        ntptime.settime()
        now = datetime.now()
        ahead = now - (now.replace(hour=2, minute=0, second=0, microsecond=0) + timedelta(days=1))
        delay = abs(int(ahead.total_seconds()))
        time.sleep(delay)  # expect: top-of-hour-cron


sync_for_ever()
