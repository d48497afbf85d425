# MicroPython firmware in the zone of another vendor.
import machine
import ntptime

ntptime.host = "0.adafruit.pool.ntp.org"  # expect: generic-pool-zone, no-server-override
ntptime.settime()
print(machine.unique_id())
