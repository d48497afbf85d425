# The zone comes from the device's configuration.
import os

import ntplib

zone = os.environ["NTP_ZONE"]
print(ntplib.NTPClient().request(f"{zone}.pool.ntp.org", version=4).offset)
