import http.client
import urllib.request

import aiohttp
import httpx
import requests

URL = "https://api.acme.example/wake"

requests.post(URL)
requests.put(URL, data="")
requests.request("POST", URL)
requests.Session().post(URL)
httpx.post(URL)
urllib.request.urlopen(urllib.request.Request(URL, method="POST"))
connection = http.client.HTTPSConnection("api.acme.example")
connection.request("POST", "/wake")


async def wake():
    async with aiohttp.ClientSession() as session:
        await session.post(URL)
