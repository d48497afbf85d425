import ntplib
from apscheduler.schedulers.background import BackgroundScheduler


def sync():
    ntplib.NTPClient().request("0.acme.pool.ntp.org", version=4) # expect: no-server-override


scheduler = BackgroundScheduler()
scheduler.add_job(sync, "interval", minutes=5)  # expect: short-poll-interval
scheduler.start()
