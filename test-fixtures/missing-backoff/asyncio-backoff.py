import asyncio, random
async def link():
    attempt = 0
    while True:
        try:
            reader, writer = await asyncio.open_connection("data.example.com", 7000)
            return reader, writer
        except OSError:
            await asyncio.sleep(min(600, 2 ** attempt) * random.uniform(0.5, 1))
            attempt += 1
