import asyncio
import websockets
async def run():
    while True:  # expect: missing-backoff
        try:
            async with websockets.connect("wss://feed.example.com/ws") as ws:
                async for message in ws:
                    print(message)
        except Exception:
            await asyncio.sleep(5)
asyncio.run(run())
