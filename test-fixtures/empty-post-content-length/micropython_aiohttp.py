import asyncio

import aiohttp
import network


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post("http://api.acme.example/wake") as response:  # expect: empty-post-content-length
            print(response.status)
        async with session.post("http://api.acme.example/wake", json={}) as response:  # expect: empty-post-content-length
            print(response.status)
        async with session.post("http://api.acme.example/wake", headers={"Content-Length": "0"}) as response:
            print(response.status)


network.WLAN(network.STA_IF).connect("home", "secret")
asyncio.run(main())
