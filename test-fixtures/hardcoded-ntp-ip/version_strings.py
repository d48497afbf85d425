import ntplib

VERSION = "1.2.3.4"
OID = "1.3.6.1.4.1.8072"
NETMASK = "255.255.255.0"
# the old server was 216.239.35.0
UNUSED_NTP_SERVER = "216.239.35.4"

print(VERSION, OID, NETMASK)
ntplib.NTPClient().request("ntp.acme.example", version=4)
