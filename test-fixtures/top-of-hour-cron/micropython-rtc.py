from machine import RTC, Pin
import time
import ntptime

rtc = RTC()
led = Pin(2, Pin.OUT)


def wait_for_hour():
    while time.localtime()[4] != 0:  # expect: top-of-hour-cron
        time.sleep(1)
    ntptime.settime()


while True:
    if rtc.datetime()[5] == 0:  # expect: top-of-hour-cron
        ntptime.settime()
    t = rtc.datetime()
    if t[4] == 3 and t[5] == 30:  # expect: top-of-hour-cron
        ntptime.settime()
    if not t[5] % 10:
        led.value(not led.value())
    time.sleep(1)
