import machine

rtc = machine.RTC()
rtc.ntp_sync("132.163.4.103", 3600)  # expect: hardcoded-ntp-ip, no-server-override
