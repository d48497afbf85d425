import asyncio
async def link():
    while True:  # expect: missing-backoff
        try:
            reader, writer = await asyncio.open_connection("data.example.com", 7000)
            return reader, writer
        except OSError:
            await asyncio.sleep(1)
