import ntplib

CONFIG = {
    "ntp": {"server": "216.239.35.0", "port": 123},  # expect: hardcoded-ntp-ip, no-server-override
    "mqtt": {"server": "131.107.13.100", "port": 1883},
}


def sync(config):
    return ntplib.NTPClient().request(config["ntp"]["server"], version=4)


sync(CONFIG)
