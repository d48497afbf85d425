from device import clock, settings

print(settings.BROKER)
clock.sync()
clock.sync("216.239.35.0")  # expect: hardcoded-ntp-ip
