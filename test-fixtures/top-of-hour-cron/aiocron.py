import asyncio
import random

import aiocron
import aiohttp


async def report():
    async with aiohttp.ClientSession() as session:
        await session.get("https://api.example.com/alive")


@aiocron.crontab("0 * * * *")  # expect: top-of-hour-cron
async def hourly():
    await report()


@aiocron.crontab("30 3 * * *")
async def nightly():
    await asyncio.sleep(random.random() * 1800)
    await report()


cron = aiocron.crontab("*/5 * * * *", func=report)  # expect: top-of-hour-cron
asyncio.get_event_loop().run_forever()
