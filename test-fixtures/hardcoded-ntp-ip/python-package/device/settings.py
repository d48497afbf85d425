TIME_HOST = "132.163.4.101"  # expect: hardcoded-ntp-ip
BROKER = "131.107.13.100"
