import ntptime, time
ntptime.host = "time.google.com"
while True:  # expect: missing-backoff
    try:
        ntptime.settime()
        break
    except:
        time.sleep(1)
