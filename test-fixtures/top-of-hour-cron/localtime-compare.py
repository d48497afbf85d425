import time

import machine
import ntptime
import urequests

led = machine.Pin(2, machine.Pin.OUT)


def report():
    urequests.get("http://api.example.com/alive").close()


while True:
    now = time.localtime()
    if now[4] == 0 and now[5] == 0:  # expect: top-of-hour-cron
        ntptime.settime()
    if time.localtime()[3] == 3:  # expect: top-of-hour-cron
        report()
    if now[4] in (0, 30):  # expect: top-of-hour-cron
        report()
    if now[4] == 0:
        led.on()
    else:
        led.off()
    year, month, day, hour, minute, second, *rest = time.localtime()
    if minute % 15 == 0:  # expect: top-of-hour-cron
        report()
    time.sleep(1)
