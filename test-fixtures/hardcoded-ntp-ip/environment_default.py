import os

import ntplib

SERVER = os.environ.get("NTP_SERVER", "216.239.35.0")  # expect: hardcoded-ntp-ip

ntplib.NTPClient().request(SERVER, version=4)
