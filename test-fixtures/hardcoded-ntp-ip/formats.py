import ntplib

NETWORK = "216.239.35"
LAST = 8
client = ntplib.NTPClient()
client.request(f"{NETWORK}.{LAST}", version=4)  # expect: hardcoded-ntp-ip, no-server-override
client.request("%s.%d" % (NETWORK, 12), version=4)  # expect: hardcoded-ntp-ip
client.request("{}.{}".format(NETWORK, 4), version=4)  # expect: hardcoded-ntp-ip
client.request(".".join([NETWORK, "0"]), version=4)  # expect: hardcoded-ntp-ip
client.request(NETWORK + ".0", version=4)  # expect: hardcoded-ntp-ip
