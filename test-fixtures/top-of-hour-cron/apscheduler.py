import random

import ntplib
import requests
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger

scheduler = BackgroundScheduler()
blocking = BlockingScheduler()


def sync_clock():
    ntplib.NTPClient().request("ntp.example.net", version=4)


def fetch_prices():
    requests.get("https://prices.example.com/today", timeout=10)


scheduler.add_job(sync_clock, "cron", minute=0)  # expect: top-of-hour-cron
scheduler.add_job(fetch_prices, trigger="cron", hour="*/6")  # expect: top-of-hour-cron
scheduler.add_job(sync_clock, CronTrigger(hour=3, minute=30))  # expect: top-of-hour-cron
scheduler.add_job(fetch_prices, CronTrigger.from_crontab("0 14 * * *"))  # expect: top-of-hour-cron

trigger = CronTrigger(day_of_week="sun", hour=19, minute=45)  # expect: top-of-hour-cron
scheduler.add_job(sync_clock, trigger)


@blocking.scheduled_job("cron", hour=0)  # expect: top-of-hour-cron
def nightly():
    fetch_prices()


scheduler.add_job(sync_clock, "cron", minute=0, jitter=1800)
scheduler.add_job(sync_clock, CronTrigger(hour=3, minute=0, jitter=3600))
scheduler.add_job(sync_clock, "cron", minute=random.randrange(60))
scheduler.add_job(sync_clock, "interval", hours=1)
scheduler.add_job(print, "cron", minute=0)
scheduler.start()
