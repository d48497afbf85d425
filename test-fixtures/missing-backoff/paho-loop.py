import time
import paho.mqtt.client as mqtt
client = mqtt.Client()
connected = False
while not connected:  # expect: missing-backoff
    try:
        client.connect("broker.example.com", 1883, 60)
        connected = True
    except Exception as e:
        print(e)
        time.sleep(2)
client.loop_forever()
