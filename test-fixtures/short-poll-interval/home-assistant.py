from datetime import timedelta

import ntplib
from homeassistant.helpers.event import async_track_time_interval

INTERVAL = timedelta(seconds=30) # expect: short-poll-interval


def setup(hass, config):
    def check(now):
        return ntplib.NTPClient().request("time.google.com", version=4).offset # expect: hardcoded-ntp-host, no-server-override

    async_track_time_interval(hass, check, INTERVAL)
    return True
