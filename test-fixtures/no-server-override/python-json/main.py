import json

import ntptime

DEFAULTS = {"zone": 1, "ntp": "time.google.com"}


def load():
    settings = dict(DEFAULTS)
    try:
        with open("settings.json") as file:
            settings.update(json.load(file))
    except OSError:
        pass
    return settings


ntptime.host = load()["ntp"]
ntptime.settime()
