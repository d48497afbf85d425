import os

import ntplib

SERVER = os.getenv("TIME_HOST", "time.google.com")  # expect: hardcoded-ntp-host
print(ntplib.NTPClient().request(SERVER, version=4).offset)
