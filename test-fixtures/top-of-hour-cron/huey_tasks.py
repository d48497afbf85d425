import requests
from huey import SqliteHuey, crontab

huey = SqliteHuey()


@huey.periodic_task(crontab(minute="0"))  # expect: top-of-hour-cron
def hourly():
    requests.get("https://api.example.com/alive")


@huey.periodic_task(crontab(minute="0"))
def tidy():
    print("tidy")
