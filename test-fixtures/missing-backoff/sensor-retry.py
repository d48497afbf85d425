import time, dht, machine
d = dht.DHT22(machine.Pin(4))
def read():
    while True:
        try:
            d.measure()
            return d.temperature()
        except OSError:
            time.sleep(2)
