import time
from umqtt.simple import MQTTClient
client = MQTTClient("dev", "broker.example.com")
def connect():
    delay = 1
    while True:
        try:
            client.connect()
            return
        except OSError:
            time.sleep(delay)
            delay = min(delay * 2, 900)
connect()
