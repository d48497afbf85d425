# Web services that tell the time are no time servers.
import requests

TIME_URL = "https://timeapi.io/api/time/current/zone?timeZone=UTC"


def now():
    return requests.get(TIME_URL, timeout=10).json()
