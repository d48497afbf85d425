from enum import Enum

import ntplib


class Server(Enum):
    GOOGLE = "216.239.35.0"  # expect: hardcoded-ntp-ip, no-server-override
    BROKER = "131.107.13.100"


ntplib.NTPClient().request(Server.GOOGLE.value, version=4)
