import asyncio
import ntptime
from sched.sched import schedule


def sync():
    ntptime.settime()


async def main():
    asyncio.create_task(schedule(sync, hrs=3, mins=0))  # expect: top-of-hour-cron
    while True:
        await asyncio.sleep(60)


asyncio.run(main())
