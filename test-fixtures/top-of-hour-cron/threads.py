import threading
import schedule
import requests


def report():
    requests.get("https://api.example.com/alive")


def run_threaded(job):
    threading.Thread(target=job).start()


schedule.every().hour.at(":15").do(run_threaded, report)  # expect: top-of-hour-cron
schedule.every().monday.at("06:00").do(lambda: threading.Thread(target=report).start())  # expect: top-of-hour-cron
