import ntptime

# time-b.nist.gov was the other one
SERVERS = ["time-c.nist.gov", "ntp.example.org"]  # expect: stratum-1-server, no-server-override

for server in SERVERS:
    ntptime.host = server
    ntptime.settime()
