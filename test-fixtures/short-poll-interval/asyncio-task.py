import asyncio

import ntptime

ntptime.host = "0.acme.pool.ntp.org" # expect: no-server-override


async def keep_time():
    while True:
        try:
            ntptime.settime()
        except OSError as error:
            print(error)
        await asyncio.sleep(5 * 60)  # expect: short-poll-interval


async def blink(led):
    while True:
        led.toggle()
        await asyncio.sleep(1)


asyncio.run(keep_time())
