# What is read from the file is about the network, not about the time.
import json

import clock

with open("wifi.json") as file:
    wifi = json.load(file)

print(wifi["ssid"])
clock.sync()
