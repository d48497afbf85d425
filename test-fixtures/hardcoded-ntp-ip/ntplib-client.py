import ntplib

NTP_SERVER = "216.239.35.0"  # expect: hardcoded-ntp-ip, no-server-override
SYSLOG = "131.107.13.100"


def offset():
    client = ntplib.NTPClient()
    return client.request(NTP_SERVER, version=4).offset


print(offset(), SYSLOG)
