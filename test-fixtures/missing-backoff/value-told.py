import time

import ntptime
import urequests

last = 0


def utc():
    try:
        return ntptime.time()
    except OSError:
        return 0


def departures():
    try:
        answer = urequests.get('http://api.example.com/departures')
        return answer.json()['list']
    except OSError:
        return []


def zone():
    try:
        return urequests.get('http://api.example.com/zone')
    except OSError:
        return None


def load():
    listed = departures()
    while not listed: # expect: missing-backoff
        time.sleep(100)
        listed = departures()
    return listed


def load_zone():
    found = None
    while not found: # expect: missing-backoff
        found = zone()
        time.sleep(10)
    return found


load()
load_zone()
while True: # expect: missing-backoff
    if time.ticks_diff(time.ticks_ms(), last) > 3600_000:
        now = utc()
        if now > 0:
            last = time.ticks_ms()
    time.sleep(1)
