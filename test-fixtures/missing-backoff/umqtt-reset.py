import time, machine
from umqtt.simple import MQTTClient
def connect():
    client = MQTTClient("dev", "broker.example.com")
    client.connect()
    return client
def restart():
    time.sleep(10)
    machine.reset()
try:
    client = connect()
except OSError:
    restart()
while True:
    client.check_msg()
    time.sleep(1)
