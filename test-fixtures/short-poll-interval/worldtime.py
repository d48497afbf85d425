import time

import requests

while True:
    print(requests.get("https://worldtimeapi.org/api/ip", timeout=10).json()["unixtime"])
    time.sleep(60)
