import time

import ntptime
import urequests

last_update = 0
last_post = 0


# The try itself is stamped: each try is 30 minutes after the one before, whatever came of it.
def update():
    global last_update
    if not last_update or last_update + 1800 < int(time.time()):
        last_update = int(time.time())
        try:
            ntptime.settime()
        except OSError:
            print('no time')


def post():
    global last_post
    if last_post + 600 < int(time.time()):
        try:
            urequests.get('http://api.example.com/v1')
            last_post = round(time.time())
        except OSError:
            print('no answer')


while True: # expect: missing-backoff
    update()
    post()
    time.sleep(1)
