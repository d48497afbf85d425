# `options and options.get(...)` is what the caller gives; no finding of this rule.
import ntplib


def ask(options=None):
    host = (options and options["server"]) or "ntp.example.com"
    return ntplib.NTPClient().request(host, version=4)
