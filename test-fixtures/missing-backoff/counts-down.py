import time

import urequests


def load(attempts=3):
    while True:
        try:
            return urequests.get('http://api.example.com/v1')
        except OSError:
            time.sleep(2)
            attempts -= 1
            if attempts <= 0:
                return None


load()
