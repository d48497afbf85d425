"""Asks at 08:00 of the next day, in every house at once."""
from datetime import datetime, time, timedelta

import requests
from homeassistant.helpers.event import async_track_point_in_time


def setup(hass, config):
    def refresh(now):
        return requests.get("https://api.example-meter.org/v1/readings")

    tomorrow = datetime.now().date() + timedelta(days=1)
    moment = datetime.combine(tomorrow, time(hour=8))
    async_track_point_in_time(hass, refresh, moment) # expect: top-of-hour-cron
    return True
