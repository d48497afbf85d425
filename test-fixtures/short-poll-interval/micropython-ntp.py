# ekondayan's micropython-ntp: a class that is used as it is imported.
import time

import machine
from ntp import Ntp

RENEW_SECONDS = 60  # expect: short-poll-interval
renewed_at = 0

Ntp.set_datetime_callback(machine.RTC().datetime)
Ntp.set_hosts(("time.google.com", "time4.google.com")) # expect: hardcoded-ntp-host, no-server-override, hardcoded-ntp-host
Ntp.set_ntp_timeout(timeout_s=3)


def now():
    global renewed_at
    if renewed_at == 0 or time.time() - renewed_at >= RENEW_SECONDS:
        Ntp.rtc_sync()
        renewed_at = time.time()
    return Ntp.time_ms(Ntp.EPOCH_1970)


while True:
    print(now())
    time.sleep(1)
