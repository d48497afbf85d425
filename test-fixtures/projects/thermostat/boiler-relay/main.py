"""Boiler relay, MicroPython on an ESP32: heats when the wall unit says so."""
import time

import machine
import network
import ntptime
import urequests

NTP_SERVER = "132.163.4.102"
ALIVE_URL = "http://api.warmhouse.example/v1/relays/alive"
SUNDAY = 6

relay = machine.Pin(5, machine.Pin.OUT)
demand = machine.Pin(4, machine.Pin.IN)


def join_wifi():
    wlan = network.WLAN(network.STA_IF)
    wlan.active(True)
    wlan.connect()
    while not wlan.isconnected():
        time.sleep_ms(200)


def sync_clock():
    ntptime.host = NTP_SERVER
    while True:
        try:
            ntptime.settime()
            return
        except OSError:
            time.sleep(2)


def report_for_duty():
    try:
        urequests.post(ALIVE_URL).close()
    except OSError as error:
        print("not reported:", error)


def main():
    join_wifi()
    sync_clock()
    while True:
        relay.value(demand.value())
        now = time.localtime()
        if now[6] == SUNDAY and now[3] == 19 and now[4] == 45:
            sync_clock()
            report_for_duty()
        time.sleep(60)


main()
