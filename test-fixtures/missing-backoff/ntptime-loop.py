import ntptime, time
ntptime.host = "time.google.com" # expect: no-server-override, hardcoded-ntp-host
while True:  # expect: missing-backoff
    try:
        ntptime.settime()
        break
    except:
        time.sleep(1)
