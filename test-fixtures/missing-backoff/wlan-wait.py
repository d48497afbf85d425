import network, time
wlan = network.WLAN(network.STA_IF)
wlan.active(True)
wlan.connect("ssid", "pw")
while not wlan.isconnected():
    time.sleep(1)
