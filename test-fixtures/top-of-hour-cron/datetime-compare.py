import datetime
import time
from datetime import datetime as dt

import ntplib
import requests

client = ntplib.NTPClient()
last_hour = dt.now().hour


def sync_clock():
    client.request("ntp.example.net", version=4)


def on_the_hour():
    return dt.now().minute == 0  # expect: top-of-hour-cron


def tick():
    now = datetime.datetime.now()
    if now.minute != 0:  # expect: top-of-hour-cron
        return
    sync_clock()


def quarter():
    if on_the_hour():
        requests.get("https://api.example.com/hourly")


def by_text():
    if dt.now().strftime("%H:%M") == "03:00":  # expect: top-of-hour-cron
        sync_clock()


def by_state():
    global last_hour
    now = dt.now()
    if now.hour != last_hour:  # expect: top-of-hour-cron
        last_hour = now.hour
        sync_clock()


def daytime_only():
    if 6 <= dt.now().hour < 22:
        sync_clock()


def greet():
    if dt.now().hour == 7:
        print("good morning")


while True:
    tick()
    quarter()
    by_text()
    by_state()
    daytime_only()
    greet()
    time.sleep(1)
