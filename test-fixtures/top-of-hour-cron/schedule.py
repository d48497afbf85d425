import random
import time

import ntplib
import requests
import schedule


def sync_clock():
    ntplib.NTPClient().request("ntp.example.net", version=4)


def report():
    requests.get("https://api.example.com/alive")


schedule.every().hour.at(":00").do(sync_clock)  # expect: top-of-hour-cron
schedule.every().day.at("03:00").do(report)  # expect: top-of-hour-cron
schedule.every().sunday.at("19:45").do(sync_clock)  # expect: top-of-hour-cron
for at in ("06:00", "18:00"):  # expect: top-of-hour-cron
    schedule.every().day.at(at).do(report)

schedule.every(10).minutes.do(sync_clock) # expect: short-poll-interval
schedule.every().hour.do(report)
schedule.every(5).to(10).minutes.do(report)
schedule.every().day.at("07:00").do(lambda: print("good morning"))
schedule.every().day.at("%02d:%02d" % (random.randrange(24), random.randrange(60))).do(report)


def report_late():
    time.sleep(random.uniform(0, 3600))
    report()


schedule.every().day.at("04:00").do(report_late)

while True:
    schedule.run_pending()
    time.sleep(1)
