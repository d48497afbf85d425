# The time is asked for again only after the link was lost: the loop watches the link.
import time

import network
import ntptime

wlan = network.WLAN(network.STA_IF)


def connect():
    wlan.active(True)
    wlan.connect("ssid", "secret")
    while not wlan.isconnected():
        time.sleep(1)


def watch():
    while True:
        if not wlan.isconnected():
            connect()
            ntptime.settime()
        time.sleep(60)


def watch_status():
    while True:
        if wlan.status() != network.STAT_GOT_IP:
            connect()
            ntptime.settime()
        time.sleep(30)


watch()
watch_status()
