from celery import Celery
from celery.schedules import crontab
import requests

app = Celery("device")


@app.task
def report():
    requests.get("https://api.example.com/alive")


@app.task
def rotate_logs():
    print("rotated")


app.conf.beat_schedule = {
    "report": {
        "task": "tasks.report",
        "schedule": crontab(minute=0),  # expect: top-of-hour-cron
    },
    "rotate": {"task": "tasks.rotate_logs", "schedule": crontab(hour=0, minute=0)},
    "often": {"task": "tasks.report", "schedule": 300.0},
}


@app.on_after_configure.connect
def setup(sender, **kwargs):
    sender.add_periodic_task(crontab(hour=3, minute=0), report.s())  # expect: top-of-hour-cron
