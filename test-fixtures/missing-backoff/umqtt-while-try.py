import time
from umqtt.simple import MQTTClient
client = MQTTClient("dev", "broker.example.com")
def connect():
    while True:  # expect: missing-backoff
        try:
            client.connect()
            return
        except OSError:
            time.sleep(5)
connect()
while True:
    client.check_msg()
    time.sleep(1)
