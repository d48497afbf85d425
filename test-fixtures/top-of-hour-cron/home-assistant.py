"""An integration: what it schedules by the clock happens in every house at once."""
from datetime import timedelta
from random import randrange

import requests
from homeassistant.helpers.event import (
    async_track_time_change,
    async_track_time_interval,
    async_track_utc_time_change,
)


def setup(hass, config):
    def refresh(now):
        return requests.get("https://api.example-meter.org/v1/readings")

    async_track_time_change(hass, refresh, hour=8, minute=0, second=0) # expect: top-of-hour-cron
    async_track_utc_time_change(hass, refresh, minute=[0, 30], second=10) # expect: top-of-hour-cron
    # Drawn when the integration starts, and counted from there.
    async_track_utc_time_change(hass, refresh, minute=randrange(1, 10), second=randrange(0, 59))
    async_track_time_interval(hass, refresh, timedelta(minutes=20))
    return True
