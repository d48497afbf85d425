# Web services that tell the time are no time servers.
import requests

TIME_URL = "https://timeapi.io/api/time/current/zone?timeZone=UTC"


def now():
    return requests.get(TIME_URL, timeout=10).json()


# A name that says time and a web address beside it.
TIME_SERVER_URL = "https://time.now/developer/api/timezone/UTC"
fetch_data(TIME_SERVER_URL)
