import ntplib

from .settings import TIME_HOST


def sync(host=TIME_HOST):
    return ntplib.NTPClient().request(host, version=4)
