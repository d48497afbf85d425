import datetime
import random
import time

import ntplib

client = ntplib.NTPClient()
HOUR = 3600


def hourly():
    while True:
        time.sleep(HOUR - time.time() % HOUR)  # expect: top-of-hour-cron
        client.request("ntp.example.net", version=4)


def nightly():
    while True:
        now = datetime.datetime.now()
        wake = now.replace(hour=3, minute=0, second=0) + datetime.timedelta(days=1)
        time.sleep((wake - now).total_seconds())  # expect: top-of-hour-cron
        client.request("ntp.example.net", version=4)


def spread():
    while True:
        time.sleep(HOUR - time.time() % HOUR + random.uniform(0, HOUR))
        client.request("ntp.example.net", version=4)


def from_boot():
    while True:
        time.sleep(12 * HOUR)
        client.request("ntp.example.net", version=4)
